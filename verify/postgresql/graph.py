"""Making the graphs over vectors, once a corpus is large enough, while others go on reading and writing."""

from verify.postgresql.locks import alone
from verify.postgresql.near_index import EXACT, LARGEST
from verify.postgresql.session import Session

_LOCK = "making the graphs"


def has_graph(session: Session, table: str) -> bool:
    """Whether there is a graph over the vectors of a table, and it is whole. In a transaction."""
    return bool(session.value(_WHOLE, name=_name(session, table)))


def tend_graphs(session: Session, tables: tuple[str, ...], dimension: int, *, exact: int = EXACT) -> None:
    """Make graphs where they are due and none is.

    Args:
        session: Outside a transaction: the graph is made without one, so that nobody waits for it.
        tables: Those with vectors.
        dimension: Of the vectors.
        exact: Rows of a table up to which there is none.
    """
    with alone(session, _LOCK) as mine:
        for table in tables if mine else ():
            if dimension <= LARGEST and _is_due(session, table, exact):
                _make(session, table, dimension)


def _is_due(session: Session, table: str, exact: int) -> bool:
    with session.reading():
        large = f"SELECT count(*) > {exact} FROM {table}"  # noqa: S608 - our table
        return not has_graph(session, table) and bool(session.value(large))


def _make(session: Session, table: str, dimension: int) -> None:
    name = _name(session, table)
    session.run(f"DROP INDEX CONCURRENTLY IF EXISTS {name}")  # one that a killed process left unfinished
    session.run(
        f'CREATE INDEX CONCURRENTLY {table}_graph ON "{session.address.schema}".{table} USING hnsw '
        f"((vector::halfvec({dimension})) halfvec_ip_ops)"
    )


def _name(session: Session, table: str) -> str:
    return f'"{session.address.schema}".{table}_graph'


_WHOLE = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass(:name)"
