/** `/catalogue/registries/:id?against=…`: which units are there, and what became of earlier ones? */
import { Button, NativeSelect } from '@mantine/core'
import { compareRegistries, proposeRenames, Registry } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import { Form, Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { registriesQuery, registryQuery } from './catalogue-queries.ts'
import css from './catalogue.module.css'
import { LineageTable } from './lineage-table.tsx'
import { Origin, UsedBy } from './origin.tsx'
import { RegistryDifference } from './registry-difference.tsx'
import { UnitsTable } from './units-table.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const against = new URL(request.url).searchParams.get('against') ?? ''
  const query = registryQuery(api, params['id'] ?? '')
  const all = registriesQuery(api)
  const base = against === '' ? undefined : registryQuery(api, against)
  const [, , compared] = await Promise.all([
    queries.ensureQueryData(query),
    queries.ensureQueryData(all),
    base && queries.ensureQueryData(base),
  ])
  return { query, all, base: compared?.registry }
}

export function RegistryScreen() {
  const { t, language } = useI18n()
  const words = t.catalogue.registry
  const { query, all, base } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const list = useQuery(all).data
  if (!data || !list) return <output>{t.app.opening}</output>

  const { about, registry } = data
  const files = `/api/registries/${encodeURIComponent(about.id)}/files/registry`
  return (
    <>
      <PageHead
        title={about.name ?? about.id}
        answer={`${about.name ?? about.id}: ${words.answer(about.units, about.blocks.length)}`}
        back={<Link to="/catalogue">← {words.back}</Link>}
      />
      <dl className={css.facts}>
        <div>
          <dt>{words.id}</dt>
          <dd>{about.id}</dd>
        </div>
        <div>
          <dt>{t.catalogue.registries.blocks}</dt>
          <dd>
            {about.blocks
              .map(({ id, units }) => t.catalogue.registries.block(id, units))
              .join(' · ')}
          </dd>
        </div>
        <div>
          <dt>{t.catalogue.usedBy}</dt>
          <dd>
            <UsedBy rounds={about.rounds} />
          </dd>
        </div>
        <div>
          <dt>{t.catalogue.origin}</dt>
          <dd>
            <Origin {...about} />
          </dd>
        </div>
        <div className="screen-only">
          <dt>{t.catalogue.take}</dt>
          <dd className={css.ways}>
            {['xlsx', 'csv', 'json'].map((format) => (
              <a key={format} href={`${files}.${format}?language=${language}`} download>
                {format.toUpperCase()}
              </a>
            ))}
          </dd>
        </div>
      </dl>
      <section className={css.section}>
        <h2>{words.compare}</h2>
        <CompareForm registries={list.registries.filter(({ id }) => id !== about.id)} />
        {base && <Difference base={Registry.parse(base)} registry={Registry.parse(registry)} />}
      </section>
      <section className={css.section}>
        <h2>{words.unitsTitle}</h2>
        <UnitsTable units={registry.units} blocks={about.blocks.map(({ id }) => id)} />
      </section>
      <section className={css.section}>
        <h2>{words.lineage}</h2>
        {registry.lineage.length === 0 ? (
          <p className="soft">{words.noLineage}</p>
        ) : (
          <LineageTable lineage={registry.lineage} />
        )}
      </section>
    </>
  )
}

export { RegistryScreen as Component }

function CompareForm(props: {
  registries: readonly { readonly id: string; readonly name: string | null }[]
}) {
  const { t } = useI18n()
  const words = t.catalogue.registry
  const [address] = useSearchParams()
  return (
    <Form className={`${css.compare} screen-only`}>
      <NativeSelect
        label={words.compareWith}
        name="against"
        defaultValue={address.get('against') ?? ''}
        data={[
          { value: '', label: words.nothing },
          ...props.registries.map(({ id, name }) => ({ value: id, label: name ?? id })),
        ]}
      />
      <Button type="submit" variant="default">
        {words.show}
      </Button>
    </Form>
  )
}

function Difference({ base, registry }: { base: Registry; registry: Registry }) {
  const difference = compareRegistries(base, registry)
  return (
    <RegistryDifference
      base={base.name ?? base.id}
      difference={difference}
      proposals={proposeRenames(difference, registry)}
    />
  )
}
