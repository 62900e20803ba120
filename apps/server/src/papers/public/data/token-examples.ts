/** Programs that read from the API with a token; a test runs those whose language is there. */
import type { Program } from './program.ts'

/** The round that they name, in whose place a reader puts another one. */
export const EXAMPLE_ROUND = 'hanoi-2026'

/**
 * Each reads areas of units as a table and the progress of blocks as JSON. The token comes from the
 * environment where that can be, so that a program can be handed on without it.
 *
 * @param server - its public address
 * @param powerQuery - how one comes to where Excel takes the first
 */
export function tokenExamples(server: string, powerQuery: string): readonly Program[] {
  const round = `${server}/api/rounds/${EXAMPLE_ROUND}`
  return [
    { title: powerQuery, code: powerQueryOf(round) },
    { title: 'Python', code: pythonOf(round) },
    { title: 'R', code: rOf(round) },
  ]
}

function powerQueryOf(round: string): string {
  return `let
  Token = "phieu_…",
  Source = Csv.Document(
    Web.Contents("${round}/exports/areas.csv?language=en", [Headers = [Authorization = "Bearer " & Token]]),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Areas = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Typed = Table.TransformColumnTypes(Areas, {{"Points", type number}, {"Maximum points", type number}}, "en-US")
in
  Typed`
}

function pythonOf(round: string): string {
  return `import csv, io, json, os, urllib.request

round = "${round}"

def read(path):
    request = urllib.request.Request(round + path)
    request.add_header("Authorization", "Bearer " + os.environ["PHIEU_TOKEN"])
    return urllib.request.urlopen(request).read().decode("utf-8-sig")

for area in csv.DictReader(io.StringIO(read("/exports/areas.csv?language=en"))):
    print(area["Unit name"], area["Area"], area["Points"], sep="\\t")

for block in json.loads(read("/progress?by=block"))["rows"]:
    print(block["id"], block["counted"], block["target"], sep="\\t")`
}

function rOf(round: string): string {
  return `round <- "${round}"

read <- function(path) {
  token <- paste("Bearer", Sys.getenv("PHIEU_TOKEN"))
  url(paste0(round, path), headers = c(Authorization = token))
}

show <- function(table) write.table(table, sep = "\\t", quote = FALSE, row.names = FALSE)

areas <- read.csv(read("/exports/areas.csv?language=en"), check.names = FALSE, encoding = "UTF-8")
show(areas[, c("Unit name", "Area", "Points")])

progress <- jsonlite::fromJSON(read("/progress?by=block"))
show(progress$rows[, c("id", "counted", "target")])`
}
