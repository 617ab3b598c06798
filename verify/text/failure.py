"""The error for a call that cannot be answered: it ends the run."""


class CannotRunError(Exception):
    """The call cannot be answered; the command line prints it as one line and exits with 2.

    Args:
        what: What is wrong, as a clause: "there is no such file".
        where: The path, option or line it concerns.
        remedy: What the reader can do about it, as a clause in the imperative.
    """

    def __init__(self, what: str, *, where: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}; {remedy}")
        self.what = what
        self.where = where
        self.remedy = remedy
