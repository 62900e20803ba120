/** How many ballots are counted, held and excluded, of rows that each say how many of one kind. */
export interface ReviewCounts {
  counted: number
  held: number
  excluded: number
}

/** Adds up rows of one place; PostgreSQL reads counts as text. */
export function countReviews(
  rows: readonly { review: string; ballots: number | string | bigint }[],
): ReviewCounts {
  const sum = (review: string) =>
    rows.reduce((total, row) => total + (row.review === review ? Number(row.ballots) : 0), 0)
  return { counted: sum('counted'), held: sum('held'), excluded: sum('excluded') }
}
