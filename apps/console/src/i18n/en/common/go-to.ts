/** The field that finds everything by its name. */
import type { Messages } from '../../vi.ts'
import { n } from './numbers.ts'

export const goTo: Messages['goTo'] = {
  open: 'Find',
  title: 'Go to a page, unit, link, person or task',
  hint: 'Type a name; accents may be left out',
  looking: 'Searching…',
  nothing: 'Nothing found.',
  chosen: (name, kind, at, of) => `${name}, ${kind}, ${n(at)} of ${n(of)}`,
  kinds: {
    page: 'page',
    act: 'task',
    round: 'round',
    unit: 'unit',
    link: 'link',
    interviewer: 'interviewer',
    person: 'person',
    word: 'term',
  },
}
