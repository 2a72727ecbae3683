"""Edits a Word list in LibreOffice Writer as a person would, through its own interface (UNO), and saves it as Word.

Usage: edit-in-writer.py SOFFICE IN OUT EDITS, where EDITS is JSON: a list of
  {"do": "tick", "row": 17}
  {"do": "type", "row": 17, "column": 6, "text": "EdB"}   at the end of a cell
  {"do": "day", "row": 17, "text": "2 december 2026", "day": "2026-12-02"}
  {"do": "move", "row": 17}                               to the end of its table
  {"do": "delete", "row": 24}
Rows are named by the number in their first cell.
"""
import json
import sys

from office import connect, end, value


def controls_in(text):
    found = []
    paragraphs = text.createEnumeration()
    while paragraphs.hasMoreElements():
        collect(paragraphs.nextElement(), found)
    return found


def collect(paragraph, found):
    portions = paragraph.createEnumeration()
    while portions.hasMoreElements():
        portion = portions.nextElement()
        if portion.TextPortionType == "ContentControl":
            found.append(portion.ContentControl)
            collect(portion.ContentControl, found)


def find(document, number):
    for index in range(document.TextTables.Count):
        table = document.TextTables.getByIndex(index)
        for row in range(table.Rows.Count):
            if table.getCellByPosition(0, row).String.strip() == str(number):
                return table, row
    raise SystemExit("no row %s" % number)


def in_row(table, row, is_meant):
    for column in range(table.Columns.Count):
        for control in controls_in(table.getCellByPosition(column, row)):
            if is_meant(control):
                return control
    raise SystemExit("no control in row %s" % row)


def move_to_end(context, document, table, row):
    """Cut and paste of a row, as with the keyboard."""
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    controller = document.CurrentController
    last = chr(ord("A") + table.Columns.Count - 1)
    controller.select(table.getCellRangeByName("A%d:%s%d" % (row + 1, last, row + 1)))
    for command in (".uno:Copy", ".uno:DeleteRows"):
        dispatcher.executeDispatch(controller.Frame, command, "", 0, ())
    end = table.Rows.Count
    table.Rows.insertByIndex(end, 1)
    controller.select(table.getCellRangeByName("A%d:%s%d" % (end + 1, last, end + 1)))
    dispatcher.executeDispatch(controller.Frame, ".uno:Paste", "", 0, ())


def edit(context, document, step):
    table, row = find(document, step["row"])
    if step["do"] == "tick":
        box = in_row(table, row, lambda control: control.Checkbox)
        box.Checked = True
        # The sign comes after one place for where the control begins.
        cursor = box.Anchor.Text.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(1, False)
        cursor.goRight(1, True)
        cursor.setString("\u2612")
    elif step["do"] == "day":
        day = in_row(table, row, lambda control: control.Date)
        day.setString(step["text"])
        day.ShowingPlaceHolder = False
        day.CurrentDate = step["day"] + "T00:00:00Z"
    elif step["do"] == "type":
        cell = table.getCellByPosition(step["column"], row)
        cursor = cell.createTextCursor()
        cursor.gotoEnd(False)
        cell.insertString(cursor, step["text"], False)
    elif step["do"] == "delete":
        table.Rows.removeByIndex(row, 1)
    elif step["do"] == "move":
        move_to_end(context, document, table, row)


def main(soffice, source, target, edits):
    process, context = connect(soffice)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (value("Hidden", True),))
        for step in json.loads(edits):
            edit(context, document, step)
        document.storeToURL("file://" + target, (value("FilterName", "MS Word 2007 XML"),))
        document.close(True)
    finally:
        end(process, desktop)


main(*sys.argv[1:5])
