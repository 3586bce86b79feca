"""A file of any kind that is read, anonymised."""

from __future__ import annotations

from accountmap.exchange.anonymise.cards import rewritten_cards
from accountmap.exchange.anonymise.documents import rewritten_document
from accountmap.exchange.anonymise.pseudonyms import Pseudonyms
from accountmap.exchange.anonymise.tables import Cells, rewritten_text, rewritten_workbook
from accountmap.exchange.document import is_document, read_document, write_document
from accountmap.exchange.encodings import in_ascii_order
from accountmap.exchange.file_kinds import FileKind, file_kind
from accountmap.exchange.tables import SourceFile


def anonymise(file: SourceFile, key: bytes) -> bytes:
    """Return the file with names, companies, ids and ways to reach people replaced, and free text blanked.

    Parameters
    ----------
    key
        The same key gives the same pseudonyms, for several files of one client. Whoever has it can test a guess.

    Raises
    ------
    ImportRejected
        If the file cannot be read: what is not understood cannot be anonymised.
    """
    pseudonyms = Pseudonyms(key)
    if is_document(file.content):
        return write_document(rewritten_document(read_document(file.content, file.name), pseudonyms))
    kind = file_kind(file.content, file.name)
    if kind is FileKind.CARDS:
        file.table()
        return rewritten_cards(*in_ascii_order(file.content, file.name, file.encoding), pseudonyms)
    table = file.table()
    cells = Cells(table, pseudonyms)
    if kind is FileKind.XLSX:
        return rewritten_workbook(file.content, cells)
    return rewritten_text(file.content, table, file.encoding, cells)
