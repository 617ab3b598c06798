"""The answer of `verify index --check`."""

from verify.corpus import Measured, MeasuredView


def render(measured: Measured) -> str:
    """The lines of the answer."""
    size = f"{measured.size} bytes on disk" if measured.size else "not kept on disk"
    each = (
        f", {measured.size / measured.passages:.0f} a passage" if measured.size and measured.passages else ""
    )
    segments = f"{measured.segments} segment{'' if measured.segments == 1 else 's'}"
    lines = [f"index: {segments}, {size}{each}", *(_view(view, measured.tried) for view in measured.views)]
    return "".join(f"{line}\n" for line in lines)


def _view(view: MeasuredView, tried: int) -> str:
    kinds = " and ".join(view.kinds) or "none"
    against = f"recall@20 {view.recall:.3f} against brute force, {tried} passages tried"
    learnt = f"; {view.learnt:.3f} of the exact vectors when it was learnt" if view.learnt < 1 else ""
    return f"{view.name} vectors: {kinds}; {against}{learnt}"
