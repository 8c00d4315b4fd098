"""The graph as files: Turtle and N-Quads, tables, a report, a ledger, network pages."""
