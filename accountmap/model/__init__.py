"""The vocabulary of accountmap as frozen values: people, positions, links, our team, buying roles, accounts, changes.

Standard library only. Text is cleaned when an entity is made (`accountmap.model.text`), so whatever exists can be
stored, drawn and printed.
"""
