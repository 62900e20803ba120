import type { PublishedResult } from '../../publication/published.ts'
import { titleOf } from './describe-round.ts'
import type { Page, Voice } from './page.ts'

/** The way back from a page of a result: its first page, and all results. */
export function resultTrail(result: PublishedResult, voice: Voice): Page['trail'] {
  const { words, addresses } = voice
  return [
    { title: words.home, address: addresses.list },
    { title: titleOf(result, voice), address: addresses.announcement(result.id) },
  ]
}
