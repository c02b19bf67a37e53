"""LibreOffice Calc as a yardstick: the marks of the advocacy tender in a sheet."""
import json
import shutil

MARKER = 0xFF00FE  # a colour that only our cell has


def workbook(examples):
    """The marks of the advocacy tender as a flat OpenDocument sheet, its first cell in a colour of its own."""
    tender = json.loads((examples / "advocacy.json").read_text())
    rows = [[sheet["by"], sheet["bid"], mark["criterion"], mark["mark"]]
            for sheet in tender["sheets"] for mark in sheet["marks"]]
    cell = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
    lines = [cell.format(' table:style-name="marker"', "")] + ["".join(cell.format("", value) for value in row) for row in rows]
    names = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible")))
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>'
            '<style:style style:name="marker" style:family="table-cell">'
            f'<style:table-cell-properties fo:background-color="#{MARKER:06x}"/></style:style></office:automatic-styles>'
            '<office:body><office:spreadsheet><table:table table:name="Marks">'
            + "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
            + "</table:table></office:spreadsheet></office:body></office:document>")


def command(folder, examples):
    """How Calc is started on that sheet with a profile of its own; nothing where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return None
    (folder / "marks.fods").write_text(workbook(examples))
    return [program, f"-env:UserInstallation=file://{folder}/office", "--calc", "--norestore", "--nologo", "--nolockcheck",
            "--nofirststartwizard", str(folder / "marks.fods")]


def is_there(colours):
    """Whether its cells are drawn."""
    return MARKER in colours
