"""Questions: ready ones beside this file (`*.rq`), a user's own file, or SPARQL as typed."""

from kg.ask.present import FORMATS, as_table, as_text
from kg.ask.question import Param, Question, question_from, questions
from kg.ask.run import Result, run

__all__ = ["FORMATS", "Param", "Question", "Result", "as_table", "as_text", "question_from", "questions", "run"]
