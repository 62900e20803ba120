import type { PressSummary } from './press-summary.ts'

/** The summary as plain text, a paragraph a line and an empty line between, for a mail or a message. */
export function pressText({ mark, kicker, title, errata, sections }: PressSummary): string {
  const blocks = [
    ...(mark === undefined ? [] : [mark]),
    kicker,
    title,
    ...errata,
    ...sections.flatMap(({ heading, paragraphs }) => [
      ...(heading === undefined ? [] : [heading]),
      ...paragraphs,
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}
