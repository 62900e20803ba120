/** The field that finds everything by its name. */
import type { Messages } from '../../vi.ts'

export const goTo: Messages['goTo'] = {
  open: 'Find',
  title: 'Go to a page, unit, link, person or task',
  hint: 'Type a name; accents may be left out',
  nothing: 'Nothing found.',
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
