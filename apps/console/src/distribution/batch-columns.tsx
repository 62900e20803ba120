import { MOST_PRINTED } from '@phieu/office'
import { Link } from 'react-router'
import { shortName } from '@phieu/survey'
import { ConfirmAction } from '../components/confirm-action.tsx'
import type { Column } from '../components/table/data-table.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import type { BatchRow } from './distribution-queries.ts'
import css from './distribution.module.css'

/** The columns of the bulks: what went out and came back, the codes, and what can be done. */
export function batchColumns(
  { t, format, language }: I18n,
  { round, isAdmin }: { round: string; isAdmin: boolean },
): readonly Column<BatchRow>[] {
  const words = t.distribution.invitations
  const figure = (id: 'issued' | 'opened' | 'spent' | 'units'): Column<BatchRow> => ({
    id,
    head: words[id],
    align: 'figure',
    cell: (batch) => format.count(batch[id]),
    sort: (batch) => batch[id],
  })
  return [
    {
      id: 'label',
      head: words.label,
      sort: ({ label }) => label,
      cell: ({ label, groupName, channel }) => (
        <>
          {label}
          <span className={css.note}>
            {shortName(groupName[language])} · {t.channels[channel]}
          </span>
        </>
      ),
    },
    figure('spent'),
    figure('issued'),
    figure('opened'),
    figure('units'),
    {
      id: 'madeOn',
      head: words.madeOn,
      sort: ({ madeOn }) => madeOn,
      cell: ({ madeOn, renewedOn, revokedOn }) => (
        <>
          {format.day(madeOn)}
          {renewedOn && <span className={css.note}>{words.renewed(format.day(renewedOn))}</span>}
          {revokedOn && <span className={css.note}>{words.revoked(format.day(revokedOn))}</span>}
        </>
      ),
    },
    ...(isAdmin
      ? [
          {
            id: 'codes',
            head: words.codes,
            cell: (batch: BatchRow) => <Codes round={round} batch={batch} />,
          },
        ]
      : []),
  ]
}

function Codes({ round, batch }: { round: string; batch: BatchRow }) {
  const { t, format, language } = useI18n()
  const words = t.distribution.invitations
  const { id, codesUntil, issued, spent } = batch
  const base = `/api/rounds/${encodeURIComponent(round)}/batches/${id}`
  return (
    <>
      {codesUntil === null ? (
        <span className="soft">{words.codesGone}</span>
      ) : (
        <>
          <div className={css.codes}>
            {(['csv', 'xlsx'] as const).map((kind) => (
              <a key={kind} href={`${base}/codes.${kind}?language=${language}`} download>
                {kind.toUpperCase()}
              </a>
            ))}
            {issued <= MOST_PRINTED && (
              <a href={`${base}/print/cards.pdf`} target="_blank" rel="noreferrer">
                {words.cards}
              </a>
            )}
          </div>
          <Link className={css.note} to={`/rounds/${round}/sending/invitations/${id}`}>
            {words.oneByOne}
          </Link>
          <span className={css.note}>{words.codesUntil(format.time(Date.parse(codesUntil)))}</span>
        </>
      )}
      {issued > spent && (
        <div className={css.actions}>
          <ConfirmAction
            label={words.renew}
            effect={words.renewWhat}
            confirm={words.renew}
            understood={words.renewSure}
            fields={{ intent: 'renew', batch: id }}
            done={words.done}
            destructive
          />
          <ConfirmAction
            label={words.revoke}
            effect={words.revokeWhat}
            confirm={words.revoke}
            understood={words.revokeSure}
            fields={{ intent: 'revoke', batch: id }}
            done={words.done}
            destructive
          />
        </div>
      )}
    </>
  )
}
