import { html } from 'hono/html'
import { areLeavesFew, leafDigits, sumFates, type BoxFates } from '@phieu/publication'
import type { Round } from '@phieu/survey'
import { markOf, titleOf } from '../describe-round.ts'
import type { Html, Page, Voice } from '../page.ts'
import { fatesList } from './fates-list.ts'

/** The leaves that are searched. */
export interface SearchedLeaves {
  round: Round
  /** How many there are. */
  count: number
  /** What became of them, once that is published. */
  fates: BoxFates | undefined
}

/**
 * `/results/:publication/my-ballot`: whether an envelope is in the box. A phone opens it with the
 * digests of its receipts behind the `#`, separated by commas.
 *
 * @param script - its address
 */
export function myBallotPage(leaves: SearchedLeaves, script: string, voice: Voice): Page {
  const { round, count, fates } = leaves
  const { words, addresses, figures } = voice
  const { myBallot } = words
  const api = `/api/results/${encodeURIComponent(round.id)}/leaves`
  const mark = fates ? undefined : markOf({ round }, voice)
  return {
    address: (addresses) => addresses.myBallot(round.id),
    title: `${myBallot.title} – ${voice.say(round.title)}`,
    description: myBallot.lead,
    trail: [
      { title: words.home, address: addresses.list },
      ...(fates
        ? [{ title: titleOf(leaves, voice), address: addresses.announcement(round.id) }]
        : []),
    ],
    script,
    main: html`${mark && html`<p class="mark"><strong>${mark.mark}</strong> ${mark.why}</p>`}
      <h1>${myBallot.title}</h1>
      <p class="organiser">${voice.say(round.title)}</p>
      <p class="lead">${myBallot.lead}</p>
      ${search(api, leafDigits(count), voice)}
      <p>${fates ? myBallot.frozen : myBallot.growing}</p>
      <section>
        <h2>${myBallot.proves}</h2>
        <ul>
          ${myBallot.provesThat.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>
      <section>
        <h2>${myBallot.provesNot}</h2>
        <ul>
          ${myBallot.provesNotThat.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>
      ${fates && sum(fates, voice)}
      <section>
        <h2>${myBallot.byHand}</h2>
        <p>
          ${myBallot.byHandHow}
          <a href="${wholeList(leaves, api, voice)}">${myBallot.list(figures.count(count))}</a>
        </p>
      </section>`,
  }
}

/** Of very many, the package has them all; of a round that goes on, the beginning is shown. */
function wholeList({ count, fates, round }: SearchedLeaves, api: string, { addresses }: Voice) {
  if (areLeavesFew(count, 0)) return `${api}/all`
  return fates ? addresses.package(round.id) : `${api}/${'0'.repeat(leafDigits(count))}`
}

function search(api: string, digits: number, { words: { myBallot } }: Voice): Html {
  const answer = (which: 'in' | 'out', sentence: string, more: string) =>
    html`<template data-answer="${which}"
      ><li class="${which}"><strong>${sentence}</strong> ${more} <code></code></li
    ></template>`
  return html`<div class="search" data-leaves="${api}" data-digits="${digits}">
    <div role="status">
      <p data-say="looking" hidden>${myBallot.looking}</p>
      <p data-say="failed" hidden>${myBallot.failed}</p>
      <p data-say="faulty" hidden>${myBallot.faulty}</p>
      <ol class="answers"></ol>
    </div>
    ${answer('in', myBallot.in, '')} ${answer('out', myBallot.out, myBallot.outThen)}
    <form hidden>
      <label for="digest">${myBallot.digest}</label>
      <input
        id="digest"
        name="digest"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
      />
      <button>${myBallot.search}</button>
    </form>
  </div>`
}

function sum(fates: BoxFates, voice: Voice): Html {
  const { myBallot } = voice.words
  return html`<section>
    <h2>${myBallot.sum}</h2>
    ${fatesList(fates, voice)}
    <p>${myBallot.adds(voice.figures.count(sumFates(fates)))}</p>
  </section>`
}
