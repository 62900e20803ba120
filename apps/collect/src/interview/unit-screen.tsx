import { useState } from 'react'
import {
  Form,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { z } from 'zod'
import { matches, UnitId } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { findSelection, saveSelection } from '../device/fieldwork/interview-selection.ts'
import { deviceContext } from '../device-context.ts'
import { Heading } from '../ui/heading.tsx'
import { findChosen } from './chosen.ts'
import { openEnrolledPhone } from './enrolled-phone.ts'

/** `/interview/unit`: the round's units by block, with a search that ignores accents. */
export async function loader({ context }: LoaderFunctionArgs) {
  const device = context.get(deviceContext)
  const { briefing } = await openEnrolledPhone(device)
  const { unit: chosen } = await findSelection(device.db)
  return { blocks: briefing.blocks, units: briefing.units, chosen }
}

const Posted = z.object({ unit: UnitId })

/** Keeps the group when it is asked about the new unit as well; else it is chosen next. */
export async function action({ request, context }: ActionFunctionArgs) {
  const device = context.get(deviceContext)
  const posted = Posted.parse(Object.fromEntries(await request.formData()))
  await saveSelection(device.db, posted)

  const { briefing } = await openEnrolledPhone(device)
  const chosen = await findChosen(device, briefing)
  const back = new URL(request.url).searchParams.has('paper') ? '/interview/paper' : '/interview'
  return redirect(chosen?.questionnaire ? back : '/interview/group')
}

export function Component() {
  const { blocks, units, chosen } = useLoaderData<typeof loader>()
  const [sought, setSought] = useState('')
  const { language, t } = useI18n(interviewWords)
  const { unit: said, back } = t
  const found = units.filter(({ name }) => matches(name, sought))

  return (
    <>
      <Heading title={said.title}>{said.title}</Heading>
      <label className="field">
        <span>{said.search}</span>
        <input
          type="search"
          className="input"
          value={sought}
          autoComplete="off"
          aria-describedby="search-hint"
          onChange={(event) => setSought(event.target.value)}
        />
      </label>
      <p id="search-hint" className="quiet">
        {said.searchHint}{' '}
        <output>{found.length === 0 ? said.none : said.found(found.length)}</output>
      </p>
      <Form method="post">
        {blocks.map((block) => {
          const ofBlock = found.filter((unit) => unit.block === block.id)
          if (ofBlock.length === 0) return null
          return (
            <section key={block.id} className="choices">
              <h2>{block[language]}</h2>
              {ofBlock.map(({ id, name }) => (
                <button
                  key={id}
                  className="choice"
                  name="unit"
                  value={id}
                  aria-current={id === chosen}
                >
                  <span lang="vi">{name}</span>
                  {id === chosen && <span className="quiet">{said.chosen}</span>}
                </button>
              ))}
            </section>
          )
        })}
      </Form>
      <Link className="button" to="/interview">
        {back}
      </Link>
    </>
  )
}
