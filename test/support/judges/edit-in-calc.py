"""Edits a list in LibreOffice Calc as a person would, through its own interface (UNO), and saves it in several kinds.

Usage: edit-in-calc.py SOFFICE IN OUTS EDITS, where OUTS is a JSON list of paths that end in .xlsx, .csv or .ods, and
EDITS a JSON list of
  {"do": "enter", "row": 17, "column": "Opmerking", "text": "gebeld"}   types in a cell, and Enter
  {"do": "choose", "row": 17, "column": "Afgehandeld", "at": 0}        chooses from the list of the cell
  {"do": "delete", "row": 24}
  {"do": "add", "cells": {"Taak": "Bloemen bestellen"}}                 types a row below the last
  {"do": "sort", "column": "Taak"}
  {"do": "hide", "column": "Fase"}
  {"do": "move", "column": "Opmerking", "before": "Taak"}
Rows are named by the number in the column "Nr.". Prints as JSON what each cell of the table is before all that.
"""
import json
import sys

import uno
from com.sun.star.table import CellAddress, CellRangeAddress
from com.sun.star.util import NumberFormat

from office import connect, end, value

FILTERS = {
    "xlsx": ("Calc MS Excel 2007 XML", None),
    "ods": ("calc8", None),
    # Semicolons, quotes, UTF-8, the first sheet, in the language of the profile, cells as they are shown.
    "csv": ("Text - txt - csv (StarCalc)", "59,34,76,1,,0,false,true"),
}
FORMATS = (
    (NumberFormat.LOGICAL, "boolean"),
    (NumberFormat.DATE, "date"),
    (NumberFormat.TEXT, "text"),
    (NumberFormat.NUMBER, "number"),
)


class Table:
    def __init__(self, document):
        self.document = document
        self.sheet = document.Sheets.getByName("Taken")
    def size(self):
        cursor = self.sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        address = cursor.RangeAddress
        return address.EndColumn + 1, address.EndRow + 1

    def cell(self, column, row):
        return self.sheet.getCellByPosition(column, row)

    def column(self, header):
        for column in range(self.size()[0]):
            if self.cell(column, 0).String == header:
                return column
        raise SystemExit("no column %s" % header)

    def row(self, number):
        column = self.column("Nr.")
        for row in range(1, self.size()[1]):
            if self.cell(column, row).String == str(number):
                return row
        raise SystemExit("no row %s" % number)

    def enter(self, cell, text):
        """What is typed becomes what Calc makes of it, in the language of the profile."""
        cell.FormulaLocal = text

    def choices(self, cell):
        formula = cell.Validation.getFormula1().lstrip("=")
        chosen = self.document.Sheets.getByName(formula.split(".")[0].strip("$'"))
        cells = chosen.getCellRangeByName(formula.split(".")[1].replace("$", ""))
        return [cells.getCellByPosition(0, row).String for row in range(cells.Rows.Count)]

    def kinds(self):
        columns, rows = self.size()
        return {
            self.cell(column, 0).String: [self.kind(self.cell(column, row)) for row in range(1, rows)]
            for column in range(columns)
        }

    def kind(self, cell):
        kind = self.document.NumberFormats.getByKey(cell.NumberFormat).Type
        shown = next((name for bit, name in FORMATS if kind & bit), "other")
        return {"kind": cell.Type.value.lower(), "format": shown, "text": cell.String, "value": cell.Value}

    def edit(self, step):
        do = step["do"]
        if do == "enter":
            self.enter(self.cell(self.column(step["column"]), self.row(step["row"])), step["text"])
        elif do == "choose":
            cell = self.cell(self.column(step["column"]), self.row(step["row"]))
            self.enter(cell, self.choices(cell)[step["at"]])
        elif do == "delete":
            self.sheet.Rows.removeByIndex(self.row(step["row"]), 1)
        elif do == "add":
            row = self.size()[1]
            for header, text in step["cells"].items():
                self.enter(self.cell(self.column(header), row), text)
        elif do == "sort":
            self.sort(self.column(step["column"]))
        elif do == "hide":
            self.sheet.Columns.getByIndex(self.column(step["column"])).IsVisible = False
        elif do == "move":
            self.move(self.column(step["column"]), self.column(step["before"]))

    def sort(self, column):
        columns, rows = self.size()
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = column, False
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        table = self.sheet.getCellRangeByPosition(0, 0, columns - 1, rows - 1)
        uno.invoke(table, "sort", ((value("SortFields", fields), value("ContainsHeader", True)),))

    def move(self, column, before):
        """Cut, and insert before another column."""
        index = self.sheet.RangeAddress.Sheet
        last = self.size()[1] - 1
        self.sheet.Columns.insertByIndex(before, 1)
        column += 1 if column >= before else 0
        target, moved = CellAddress(), CellRangeAddress()
        target.Sheet, target.Column, target.Row = index, before, 0
        moved.Sheet, moved.StartColumn, moved.EndColumn, moved.StartRow, moved.EndRow = index, column, column, 0, last
        self.sheet.moveRange(target, moved)
        self.sheet.Columns.removeByIndex(column, 1)


def save(document, path):
    name, options = FILTERS[path.rsplit(".", 1)[1]]
    settings = [value("FilterName", name)] + ([value("FilterOptions", options)] if options else [])
    document.storeToURL("file://" + path, tuple(settings))


def main(soffice, source, targets, edits):
    process, context = connect(soffice)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (value("Hidden", True),))
        # Out of sight nothing is calculated by itself, and a box is a formula to Calc.
        document.calculateAll()
        table = Table(document)
        print(json.dumps(table.kinds()))
        for step in json.loads(edits):
            table.edit(step)
        for path in json.loads(targets):
            save(document, path)
        document.close(True)
    finally:
        end(process, desktop)


main(*sys.argv[1:5])
