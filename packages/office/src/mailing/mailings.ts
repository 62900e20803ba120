import { Language } from '@phieu/survey'
import { z } from 'zod'
import { admin } from '../account/roles.ts'
import { HowMany } from '../distribution/distribution-schemas.ts'
import { endpoint } from '../endpoint.ts'
import { TemplateName } from '../imports/templates.ts'
import { broughtFiles, CSV, tableFiles } from '../media-types.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { LetterTexts } from './letter-text.ts'
import {
  AddresseePreview,
  AddresseeQuery,
  MadeMailing,
  MailingList,
  MailingParam,
  NewInsiderMailing,
  NewMailingQuery,
  PastedBounces,
  TriedLetter,
} from './mailing-schemas.ts'

export const listMailings = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/mailings',
  who: admin,
  tag: 'Distribution',
  summary: 'Letters by e-mail: sent, waiting, come back, stopped',
  param: RoundParam,
  answer: { description: 'The newest first.', json: MailingList },
  problems: ['malformed', 'not-found'],
})

export const getAddresseeTemplate = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/mailings/:template',
  who: admin,
  tag: 'Distribution',
  summary: 'An empty list of people to be written to',
  param: RoundParam.extend({ template: TemplateName }),
  query: z.object({ language: Language.default('vi') }),
  answer: { description: 'The template as a file.', files: tableFiles },
  problems: ['malformed', 'not-found'],
})

export const previewAddressees = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings/preview',
  who: admin,
  log: 'changes nothing',
  tag: 'Distribution',
  summary: 'Whom a list names, or what is wrong with it; changes nothing',
  param: RoundParam,
  query: AddresseeQuery,
  files: broughtFiles,
  answer: { description: 'Faults by their cells, or a digest.', json: AddresseePreview },
  problems: ['malformed', 'not-found', 'frozen-round', 'too-large'],
})

export const makeMailing = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings',
  who: admin,
  log: 'mailing.made',
  tag: 'Distribution',
  summary: 'Make a letter with an invitation for each person on a list; none is sent yet',
  description: 'Whoever was written to in the round as a member of the group is left out.',
  param: RoundParam,
  query: NewMailingQuery,
  files: broughtFiles,
  answer: { description: 'They wait.', json: MadeMailing },
  problems: ['malformed', 'not-found', 'frozen-round', 'conflict', 'too-large'],
})

export const makeInsiderMailing = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings/insiders',
  who: admin,
  log: 'mailing.made',
  tag: 'Distribution',
  summary: 'Make a letter with the personal link of each insider who has none; none is sent yet',
  description: 'Who has no e-mail address, or one with somebody else, is left out.',
  param: RoundParam,
  json: NewInsiderMailing,
  answer: { description: 'They wait.', json: MadeMailing },
  problems: ['malformed', 'not-found', 'frozen-round', 'conflict'],
})

export const writeLetterTexts = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings/:mailing/texts',
  who: admin,
  log: 'mailing.written',
  tag: 'Distribution',
  summary: 'What the letters say, from the next one on',
  param: MailingParam,
  json: LetterTexts,
  answer: { description: 'They say so.', status: 204 },
  problems: ['malformed', 'not-found'],
})

export const tryLetter = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings/:mailing/try',
  who: admin,
  log: 'mailing.tried',
  tag: 'Distribution',
  summary: 'Send a letter to oneself; its link opens nothing',
  param: MailingParam,
  json: TriedLetter,
  answer: { description: 'The mail server took it.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict', 'unavailable'],
})

export const beginMailing = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings/:mailing/begin',
  who: admin,
  log: 'mailing.begun',
  tag: 'Distribution',
  summary: 'Send what waits, at the pace of the server',
  param: MailingParam,
  answer: { description: 'It goes.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const pauseMailing = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings/:mailing/pause',
  who: admin,
  log: 'mailing.paused',
  tag: 'Distribution',
  summary: 'Send no more until it is begun again',
  param: MailingParam,
  answer: { description: 'It waits.', status: 204 },
  problems: ['malformed', 'not-found'],
})

export const remindMailing = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings/:mailing/remind',
  who: admin,
  log: 'mailing.reminded',
  tag: 'Distribution',
  summary: 'Remind those whose right was unused by last midnight',
  description: 'The day after the invitations at the soonest, and once a day at most.',
  param: MailingParam,
  answer: { description: 'It goes.', status: 204 },
  problems: ['malformed', 'not-found', 'conflict'],
})

export const noteBounces = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/mailings/bounces',
  who: admin,
  log: 'mailing.bounces-noted',
  tag: 'Distribution',
  summary: 'Write no more to addresses whose letters came back',
  param: RoundParam,
  json: PastedBounces,
  answer: { description: 'How many letters went to them.', json: HowMany },
  problems: ['malformed', 'not-found'],
})

export const exportBounced = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/mailings/:mailing/bounced.csv',
  who: admin,
  log: 'mailing.bounced-exported',
  tag: 'Distribution',
  summary: 'Addresses whose letters came back, to be corrected',
  param: MailingParam,
  answer: { description: 'A row for each.', files: [CSV] },
  problems: ['malformed', 'not-found'],
})
