import type { Bilingual } from '@phieu/survey'
import { detailsOf } from '@phieu/office/deeds'
import type { Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { LogRow } from './log-queries.ts'
import { actionWords, actorWords, kindWords } from './log-words.ts'

/** The columns of the log: what first, because that is what is looked for. */
export function useLogColumns(
  rounds: readonly { id: string; title: Bilingual }[],
): readonly Column<LogRow>[] {
  const { t, language, format } = useI18n()
  const words = t.log
  return [
    {
      id: 'action',
      head: words.action,
      cell: ({ action }) => actionWords(action, t, language),
    },
    {
      id: 'at',
      head: words.at,
      cell: ({ at }) => <span className="number">{format.moment(Date.parse(at))}</span>,
    },
    {
      id: 'who',
      head: words.who,
      cell: ({ who }) => (
        <>
          {actorWords(who, language)}
          {who.id !== '' && <span className="soft"> – {kindWords(who.role, t, language)}</span>}
        </>
      ),
    },
    {
      id: 'round',
      head: words.round,
      // One that is no more goes by its code.
      cell: ({ round }) => rounds.find(({ id }) => id === round)?.title[language] ?? round ?? '–',
    },
    {
      id: 'subject',
      head: words.subject,
      cell: ({ subject }) => detailsOf(withoutCode(subject), language).join('; ') || '–',
    },
    {
      id: 'place',
      head: words.place,
      cell: ({ place, hash }) => <span title={hash}>{format.count(place)}</span>,
      align: 'figure',
    },
  ]
}

/** A batch that has a name goes by it; its code leaves with the log as a file. */
function withoutCode(subject: LogRow['subject']): LogRow['subject'] {
  const { batch: _code, ...told } = subject
  return 'label' in told ? told : subject
}
