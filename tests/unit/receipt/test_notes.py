from cashier_sim.receipt.notes import Note, Notebook, NoteCode
from cashier_sim.receipt.tree import Node


def test_note_reads_as_path_sentence_and_code() -> None:
    note = Note(NoteCode.UNKNOWN_TAG, "doc/b", "No such element.")
    assert str(note) == "doc/b: No such element. [unknown-tag]"


def test_notes_come_in_the_order_made() -> None:
    notebook = Notebook()
    node = Node("doc", {})
    notebook.add(NoteCode.BAD_VALUE, node, "first")
    notebook.add(NoteCode.NOT_EMPTY, node, "second")
    assert [note.message for note in notebook.notes()] == ["first", "second"]


def test_past_two_hundred_notes_the_rest_is_only_counted() -> None:
    notebook = Notebook()
    for _ in range(205):
        notebook.add(NoteCode.BAD_VALUE, Node("doc", {}), "again")
    notes = notebook.notes()
    assert len(notes) == 201
    assert notes[-1] == Note(NoteCode.MORE_NOTES, "doc", "5 more notes are left out.")
