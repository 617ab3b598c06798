import inspect

from verify.documents import notices
from verify.text import Notice, Span


def makers() -> dict[str, inspect.Signature]:
    return {
        name: inspect.signature(maker, eval_str=True)
        for name, maker in inspect.getmembers(notices, inspect.isfunction)
        if not name.startswith("_")
    }


def test_every_notice_has_an_id_of_its_own_which_its_docstring_explains() -> None:
    samples = {str: "x", int: 3, Span: Span(0, 1), tuple[str, ...]: ("a.pdf",)}
    made: list[Notice] = []
    for name, signature in makers().items():
        maker = getattr(notices, name)
        made.append(maker(*(samples[parameter.annotation] for parameter in signature.parameters.values())))
        assert maker.__doc__.startswith(f"{made[-1].id}: ")
    ids = sorted(notice.id for notice in made)
    assert ids == [f"N{number}" for number in range(101, 101 + len(ids))]
