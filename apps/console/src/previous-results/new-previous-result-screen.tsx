/** `/earlier/new`: what was printed of an earlier year? */
import { FAULT_LIMIT } from '@phieu/office'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useNavigation,
  type ActionFunctionArgs,
} from 'react-router'
import { officeContext } from '../api/office.ts'
import { ProblemError } from '../api/problem.ts'
import { FileField } from '../components/file-field.tsx'
import css from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import { FaultsTable } from '../imports/faults-table.tsx'
import { TemplateWays } from '../imports/import-form.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { isJsonFile, sendEarlier } from './send-previous-result.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  try {
    const id = await sendEarlier(api, await request.formData())
    if (id === undefined) return { trouble: 'not-json' as const, said: undefined, faults: [] }
    await queries.invalidateQueries({ queryKey: ['earlier'] })
    return redirect(`/earlier?added=${id}`)
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    const { trouble, said, faults } = thrown
    return { trouble, said, faults }
  }
}

export function NewEarlierScreen() {
  const { t } = useI18n()
  const words = t.previousResults
  const sending = useNavigation().state === 'submitting'
  const refused = useActionData<typeof action>()
  const [name, setName] = useState('')
  // What was said of a file that another has taken the place of: its doubts are not those of the other.
  const [past, setPast] = useState<typeof refused>()
  const id = useId()
  return (
    <>
      <title>{`${words.add} – ${t.app.name}`}</title>
      <p className="back">
        <Link to="/earlier">← {words.title}</Link>
      </p>
      <h1>{words.add}</h1>
      <Form method="post" encType="multipart/form-data" className={css.form}>
        <div className={css.file}>
          <label htmlFor={id}>{words.file}</label>
          <p className="note">{words.fileLead}</p>
          <TemplateWays path="/api/earlier/template/template" />
          <FileField
            id={id}
            name="file"
            required
            accept=".csv,.xlsx,.json"
            onChange={({ currentTarget }) => {
              setName(currentTarget.files?.[0]?.name ?? '')
              setPast(refused)
            }}
          />
        </div>
        {isJsonFile(name) ? <p>{words.json}</p> : <About />}
        {refused && refused !== past && <Refusal refused={refused} />}
        <Button type="submit">{sending ? words.doing : words.do}</Button>
      </Form>
    </>
  )
}

export { NewEarlierScreen as Component }

/** What a table says nothing of. */
function About() {
  const { t } = useI18n()
  const words = t.previousResults
  const plain = { required: true, withAsterisk: false, autoComplete: 'off' }
  return (
    <>
      <TextInput
        label={words.id}
        description={words.idHint}
        name="id"
        pattern="[a-z0-9][a-z0-9\-]{0,63}"
        {...plain}
      />
      <TextInput label={words.year} name="year" type="number" min={2000} max={2100} {...plain} />
      <NativeSelect
        label={words.half}
        name="half"
        data={[
          { value: '', label: words.wholeYear },
          { value: '1', label: words.first },
          { value: '2', label: words.second },
        ]}
      />
      <TextInput
        label={words.definition}
        description={words.definitionHint}
        name="definition"
        defaultValue="hanoi-2024"
        {...plain}
      />
      <TextInput label={words.source} description={words.sourceHint} name="source" {...plain} />
      <label>
        <input type="checkbox" name="synthetic" /> {words.synthetic}
      </label>
    </>
  )
}

type Refused = Exclude<Awaited<ReturnType<typeof action>>, Response>

/** Why nothing was added; faults of a table by their cells. */
function Refusal({ refused }: { refused: Refused }) {
  const { t, language } = useI18n()
  const words = t.previousResults
  const { trouble, said, faults } = refused
  if (trouble === 'doubtful-file') {
    return (
      <div>
        <Message tone="care">{words.doubtful(faults.length, faults.length >= FAULT_LIMIT)}</Message>
        <FaultsTable faults={faults} label={t.imports.faults} />
        <label>
          <input type="checkbox" name="accepted" /> {words.accept}
        </label>
      </div>
    )
  }
  if (trouble === 'faulty-file') {
    return (
      <div>
        <Message tone="bad">{words.faulty(faults.length, faults.length >= FAULT_LIMIT)}</Message>
        <FaultsTable faults={faults} />
      </div>
    )
  }
  return (
    <Message tone="bad">
      {said?.[language] ??
        (trouble === 'malformed' || trouble === 'conflict'
          ? words[trouble]
          : trouble === 'not-json'
            ? words.notJson
            : t.trouble[trouble])}
    </Message>
  )
}
