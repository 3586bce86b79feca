"""People from a table into an account: reading rows, recognising people and seats, drawing lines, our side.

`import_people` runs the stages in order; each is one module and knows only those before it.
"""

from accountmap.exchange.people.importing import ImportSummary, PeopleImport, import_people

__all__ = ["ImportSummary", "PeopleImport", "import_people"]
