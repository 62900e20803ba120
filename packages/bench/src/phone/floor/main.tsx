/**
 * The least that an installable web app of these libraries costs: React shows one questionnaire,
 * Dexie keeps the answer, Workbox the app. No router, no languages, no checks, no sending.
 */
import { Dexie, type Table } from 'dexie'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { registerSW } from './register.ts'

interface Asked {
  link: string
  unit: { name: string }
  questionnaire: { items: { id: string; text: { vi: string }; options: Option[] }[] }
}
type Option = { code: number; vi: string }

class Memory extends Dexie {
  declare readonly answers: Table<{ item: string; code: number }, string>
  constructor() {
    super('floor', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ answers: 'item' })
  }
}
const memory = new Memory()

function Page({ asked }: { asked: Asked }) {
  const [agreed, agree] = useState(false)
  const [saved, setSaved] = useState(false)
  const [item] = asked.questionnaire.items
  if (!item) return null
  if (!agreed) {
    return (
      <main className="main">
        <h1>Phiếu khảo sát ý kiến</h1>
        <strong className="unit">{asked.unit.name}</strong>
        <div className="foot">
          <button className="button-first" onClick={() => agree(true)}>
            Tôi đồng ý, bắt đầu
          </button>
        </div>
      </main>
    )
  }
  return (
    <main className="main" data-saved={saved}>
      <h1>{item.text.vi}</h1>
      {item.options.map(({ code, vi }) => (
        <label key={code} className="option">
          <input
            type="radio"
            name="answer"
            onClick={() =>
              void memory.answers.put({ item: item.id, code }).then(() => setSaved(true))
            }
          />
          {vi}
        </label>
      ))}
    </main>
  )
}

void start()

async function start(): Promise<void> {
  const asked: Asked = await (await fetch('/opening.json')).json()
  const root = document.querySelector('#root')
  if (root) createRoot(root).render(<Page asked={asked} />)
  registerSW()
}
