"""Our own JSON: everything recorded about some accounts, out and in without loss.

`shapes` says what the file may hold, `writing` and `reading` are the two directions. The format has a version; a file
of a newer one is refused, and so is a field that this version does not know.
"""

from accountmap.exchange.document.reading import is_document, read_document
from accountmap.exchange.document.shapes import FORMAT, VERSION, document_schema
from accountmap.exchange.document.writing import Document, write_document

__all__ = ["FORMAT", "VERSION", "Document", "document_schema", "is_document", "read_document", "write_document"]
