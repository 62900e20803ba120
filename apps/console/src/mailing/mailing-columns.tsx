import { Link } from 'react-router'
import { shortName } from '@phieu/survey'
import { ConfirmAction } from '../components/confirm-action.tsx'
import type { Column } from '../components/table/data-table.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import css from '../distribution/distribution.module.css'
import type { MailingList, MailingRow } from './mailing-queries.ts'

/** The columns of the mailings: how far each is, and what can be done with it. */
export function mailingColumns(
  { t, format, language }: I18n,
  { round, sender }: { round: string; sender: MailingList['sender'] },
): readonly Column<MailingRow>[] {
  const words = t.mailing
  const figure = (
    id: 'letters' | 'sent' | 'waiting' | 'bounced' | 'stopped',
  ): Column<MailingRow> => ({
    id,
    head: words[id],
    align: 'figure',
    cell: (mailing) => format.count(mailing[id]),
    sort: (mailing) => mailing[id],
  })
  return [
    {
      id: 'label',
      head: words.label,
      sort: ({ label }) => label,
      cell: ({ label, groupName, madeOn }) => (
        <>
          {label}
          <span className={css.note}>
            {shortName(groupName[language])} · {words.madeOn(format.day(madeOn))}
          </span>
        </>
      ),
    },
    {
      id: 'state',
      head: words.state,
      cell: (mailing) => (
        <>
          {isFinished(mailing) ? words.finished : words.states[mailing.state]}
          {mailing.remindedOn !== null && (
            <span className={css.note}>
              {words.reminded(format.day(mailing.remindedOn), mailing.reminded)}
            </span>
          )}
          {mailing.isReminding && <span className={css.note}>{words.reminding}</span>}
        </>
      ),
    },
    figure('letters'),
    figure('sent'),
    figure('waiting'),
    figure('bounced'),
    figure('stopped'),
    {
      id: 'does',
      head: words.does,
      cell: (mailing) => (
        <Does round={round} mailing={mailing} perMinute={sender?.perMinute ?? 1} />
      ),
    },
  ]
}

/** Whether no invitation waits any more. */
function isFinished({ state, begunOn, waiting }: MailingRow): boolean {
  return state === 'going' && begunOn !== null && waiting === 0
}

function Does(props: { round: string; mailing: MailingRow; perMinute: number }) {
  const { t } = useI18n()
  const words = t.mailing
  const { round, mailing, perMinute } = props
  const { id, state, waiting, bounced, begunOn, isReminding, mayRemind } = mailing
  const path = encodeURIComponent(round)
  const goesOn = waiting > 0 || isReminding
  return (
    <div className={css.actions}>
      <Link to={`/rounds/${round}/sending/mail/${id}`}>{words.texts}</Link>
      {goesOn && state !== 'going' && (
        <ConfirmAction
          label={begunOn === null ? words.begin : words.goOn}
          effect={
            waiting > 0
              ? words.beginWhat(waiting, Math.ceil(waiting / perMinute))
              : words.goOnReminding
          }
          confirm={begunOn === null ? words.begin : words.goOn}
          understood={words.beginSure}
          fields={{ intent: 'begin', mailing: id }}
          done={words.done}
        />
      )}
      {goesOn && state === 'going' && (
        <ConfirmAction
          label={words.pause}
          effect={words.pauseWhat}
          confirm={words.pause}
          fields={{ intent: 'pause', mailing: id }}
          done={words.done}
        />
      )}
      {mayRemind && (
        <ConfirmAction
          label={words.remind}
          effect={words.remindWhat}
          confirm={words.remind}
          fields={{ intent: 'remind', mailing: id }}
          done={words.done}
        />
      )}
      {bounced > 0 && (
        <a href={`/api/rounds/${path}/mailings/${id}/bounced.csv`} download>
          {words.bouncedList}
        </a>
      )}
    </div>
  )
}
