/** `/rounds/:round/setup/extra`: what is asked beside the items, of whom, and when? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { ExtraQuestions, findExtraPlanFaults, type ExtraQuestion } from '@phieu/survey'
import { readField } from '../../components/read-field.ts'
import type { RoundDetail } from '../../api/answers.ts'
import { officeContext } from '../../api/office.ts'
import { roundQuery } from '../../api/queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Message } from '../../components/message.tsx'
import { PageHead } from '../../layout/page-head.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { BackToSetup } from './back-to-setup.tsx'
import {
  editQuestion,
  freshQuestion,
  readQuestion,
  type EditedQuestion,
} from './edited-question.ts'
import { QuestionCard } from './question-card.tsx'
import { QuestionLibrary } from './question-library.tsx'
import { SaveNews } from './save-news.tsx'
import { findSetupPlan } from './setup-plan.ts'
import { extraQuestionsOf, libraryQuery, savePlan } from './setup-queries.ts'
import css from './setup.module.css'
import { useWhyFrozen } from './use-why-frozen.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const round = params['round'] ?? ''
  const [{ definition }, library] = await Promise.all([
    findSetupPlan(office, round),
    office.queries.ensureQueryData(libraryQuery(office.api)),
  ])
  return { query: roundQuery(office.api, round), definition, library }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const extra = ExtraQuestions.parse(JSON.parse(readField(form, 'plan')))
  const revision = readField(form, 'revision')
  return savePlan(context.get(officeContext), params['round'] ?? '', revision, { extra })
}

export function ExtraScreen() {
  const { t } = useI18n()
  const { query } = useLoaderData<typeof loader>()
  const { data: detail } = useQuery(query)
  return detail ? <Editor detail={detail} /> : <output>{t.app.opening}</output>
}

export { ExtraScreen as Component }

/** The question that was removed last, and where it stood. */
interface Removed {
  readonly question: EditedQuestion
  readonly at: number
}

/** The questions are written here and saved together: one may depend on another. */
function Editor({ detail }: { detail: RoundDetail }) {
  const { t, language } = useI18n()
  const words = t.roundSetup.extra
  const { definition, library } = useLoaderData<typeof loader>()
  const fetcher = useFetcher<typeof action>()
  const [seen, setSeen] = useState(detail)
  const [handled, setHandled] = useState<unknown>()
  const [questions, setQuestions] = useState(() => edit(detail))
  const [open, setOpen] = useState<string>()
  const [removed, setRemoved] = useState<Removed>()
  const isBusy = fetcher.state !== 'idle'
  const outcome = isBusy ? undefined : fetcher.data
  if (outcome && outcome !== handled) {
    setHandled(outcome)
    if (outcome.trouble === undefined) setSeen(outcome.answer)
  }

  const read = questions.map(readQuestion)
  const whole = read.filter((each) => typeof each === 'object')
  const faults = whole.length === read.length ? findExtraPlanFaults(whole, definition) : []
  const broken = read.flatMap((each, at) =>
    typeof each === 'string' ? [`${at + 1}. ${words.broken[each]}`] : [],
  )
  const sentences = [
    ...broken,
    ...faults.map(({ at, message }) => `${at + 1}. ${message[language]}`),
  ]
  const isChanged = JSON.stringify(read) !== JSON.stringify(edit(seen).map(readQuestion))
  const frozen = useWhyFrozen(detail, 'questions')
  const isFrozen = frozen !== undefined

  // What may come back keeps its code.
  const taken = removed ? [...questions, removed.question] : questions

  function add(question: EditedQuestion) {
    setQuestions([...questions, question])
    setOpen(question.key)
  }
  function duplicate(question: EditedQuestion, at: number) {
    const copy = { ...question, key: crypto.randomUUID(), id: freeId(taken, 'q') }
    setQuestions(questions.toSpliced(at + 1, 0, copy))
    setOpen(copy.key)
  }
  function putBack({ question, at }: Removed) {
    setQuestions(questions.toSpliced(at, 0, question))
    setRemoved(undefined)
  }
  const save = () =>
    fetcher.submit({ revision: seen.revision, plan: JSON.stringify(whole) }, { method: 'post' })

  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<BackToSetup round={detail.round.id} />}
      />
      {frozen && <Message tone="care">{frozen}</Message>}
      {questions.length === 0 && !isFrozen && (
        <EmptyState title={words.none} lead={words.noneLead} />
      )}
      {questions.length === 0 && isFrozen && <p>{words.none}</p>}
      <ol className={css.questions}>
        {questions.map((question, at) => (
          <QuestionCard
            key={question.key}
            question={question}
            at={at}
            of={questions.length}
            earlier={earlierOf(read, at)}
            definition={definition}
            isOpen={open === question.key}
            isFrozen={isFrozen}
            onOpen={(isOpen) => setOpen(isOpen ? question.key : undefined)}
            onChange={(changed) => setQuestions(questions.with(at, changed))}
            onMove={(by) => setQuestions(moved(questions, at, by))}
            onDuplicate={() => duplicate(question, at)}
            onRemove={() => {
              setQuestions(questions.toSpliced(at, 1))
              setRemoved({ question, at })
            }}
          />
        ))}
      </ol>
      <output>
        {removed && (
          <>
            {words.removed(removed.at + 1)}{' '}
            <Button size="compact-md" variant="default" onClick={() => putBack(removed)}>
              {t.form.undo}
            </Button>
          </>
        )}
      </output>
      {!isFrozen && (
        <>
          <Button
            variant="default"
            onClick={() => add(freshQuestion(crypto.randomUUID(), freeId(taken, 'q')))}
          >
            {words.add}
          </Button>
          <QuestionLibrary
            library={library.filter(({ id }) => !taken.some((each) => each.id === id))}
            definition={definition}
            onAdd={(question) => add(editQuestion(question, crypto.randomUUID()))}
          />
          <div className={`${css.bar} screen-only`}>
            <SubmitButton
              onClick={() => void save()}
              busy={isBusy || !isChanged || sentences.length > 0}
            >
              {isBusy ? t.roundSetup.saving : t.roundSetup.save}
            </SubmitButton>
            {isChanged ? <span className="soft">{t.roundSetup.changed}</span> : undefined}
            {sentences.length > 0 && (
              <Message tone="bad">
                {words.faults} {sentences.join(' ')}
              </Message>
            )}
            <SaveNews outcome={isChanged && outcome?.trouble === undefined ? undefined : outcome} />
          </div>
        </>
      )}
    </>
  )
}

function edit(detail: RoundDetail): EditedQuestion[] {
  return extraQuestionsOf(detail).map((question) => editQuestion(question, question.id))
}

/** The questions that a condition of this one may look at, as far as they can be read. */
function earlierOf(read: readonly (ExtraQuestion | string)[], at: number): ExtraQuestion[] {
  const own = read[at]
  const place = typeof own === 'object' ? own.place : 'after'
  return read.flatMap((each, index) => {
    if (typeof each === 'string' || index === at) return []
    const isEarlier = index < at ? each.place === 'before' || place === 'after' : false
    return isEarlier || (each.place === 'before' && place === 'after') ? [each] : []
  })
}

function moved(questions: readonly EditedQuestion[], at: number, by: 1 | -1): EditedQuestion[] {
  const question = questions[at]
  if (!question) return [...questions]
  return questions.toSpliced(at, 1).toSpliced(at + by, 0, question)
}

function freeId(questions: readonly EditedQuestion[], stem: string): string {
  let number = questions.length + 1
  while (questions.some(({ id }) => id === `${stem}${number}`)) number += 1
  return `${stem}${number}`
}
