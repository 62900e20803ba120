/** Programs that read a table of open data from its address; a test runs those whose language is there. */
import type { Program } from './program.ts'

/**
 * @param csv - the address of the table of units
 * @param powerQuery - how one comes to where Excel takes the first
 */
export function readingExamples(csv: string, powerQuery: string): readonly Program[] {
  return [
    { title: powerQuery, code: powerQueryOf(csv) },
    { title: 'Python', code: pythonOf(csv) },
    { title: 'R', code: rOf(csv) },
  ]
}

function powerQueryOf(csv: string): string {
  return `let
  Source = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Units = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Typed = Table.TransformColumnTypes(Units, {{"rank", Int64.Type}, {"index_percent", type number}}, "en-US")
in
  Typed`
}

function pythonOf(csv: string): string {
  return `import csv, io, urllib.request

address = "${csv}"
text = urllib.request.urlopen(address).read().decode("utf-8-sig")
for unit in csv.DictReader(io.StringIO(text)):
    print(unit["ranking"], unit["rank"], unit["name"], unit["index_percent"], sep="\\t")`
}

function rOf(csv: string): string {
  return `units <- read.csv("${csv}", fileEncoding = "UTF-8-BOM", colClasses = c(unit = "character"))
shown <- units[, c("ranking", "rank", "name", "index_percent")]
write.table(shown, sep = "\\t", quote = FALSE, row.names = FALSE)`
}
