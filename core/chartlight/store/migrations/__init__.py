"""The store's migrations: one file a revision under `versions`, run on open.

A new revision needs: its file here, its number in `chartlight.store.upgrade.REVISIONS`, the same change in
`chartlight.store.schema`, and a snapshot of a database of that revision under the tests. A batch rebuild of
`decisions` or `decision_evidence` drops their triggers: make them again in the same migration. A batch rebuild
of a table with AUTOINCREMENT loses that, and keys of deleted rows may come again: hand it
`table_kwargs={"sqlite_autoincrement": True}`.
"""
