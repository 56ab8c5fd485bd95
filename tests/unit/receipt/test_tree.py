from cashier_sim.receipt.tree import Node


def child(parent: Node, tag: str, *texts: str) -> Node:
    node = Node(tag, {}, parent)
    node.content.extend(texts)
    parent.content.append(node)
    return node


def test_path_counts_only_where_neighbours_are_alike() -> None:
    doc = Node("doc", {})
    first, line, second = child(doc, "center"), child(doc, "line"), child(doc, "center")
    assert doc.path() == "doc"
    assert line.path() == "doc/line"
    assert first.path() == "doc/center[1]"
    assert child(second, "f2").path() == "doc/center[2]/f2"


def test_text_is_all_text_inside_in_order() -> None:
    doc = Node("doc", {})
    doc.content.append("a")
    inner = child(doc, "f0", "b")
    child(inner, "f1", "c")
    doc.content.append("d")
    assert doc.text() == "abcd"
    assert [node.tag for node in doc.children()] == ["f0"]
