import { Worker, type ResourceLimits } from 'node:worker_threads'

/** How long a thread that has nothing to do stays for whoever needs the like, in ms. */
const PATIENCE = 3_000

/** So many of a kind stay at most. */
const MOST = 4

/** What threads are of one kind by. */
export interface ThreadKind {
  /** What it runs. It does what a message tells it, and keeps nothing of that. */
  module: URL
  resourceLimits: ResourceLimits
  /** What it has loaded, where the module loads what an order names. */
  job?: URL
}

interface IdleThread {
  kind: string
  /** Whether it has loaded what an order named: the heavy ones. */
  hasJob: boolean
  thread: Worker
  forget: () => void
  end: () => void
}

/** Those that wait, in the order in which they were given back. */
const idle = new Set<IdleThread>()

/**
 * A thread of this kind that has just done its work, else a new one: to start one takes a core 30 ms, and
 * to load what it works with up to 300.
 *
 * @returns it keeps the program running; whoever took it gives it back (`keepThread`) or ends it
 */
export function takeThread(kind: ThreadKind): Worker {
  const name = nameOf(kind)
  const kept = [...idle].find((each) => each.kind === name)
  if (!kept) {
    // Each holds up to 40 MB, and what begins takes as much: those that wait for something else go first.
    if (kind.job) for (const each of [...idle].filter(({ hasJob }) => hasJob)) each.end()
    return new Worker(kind.module, { execArgv: [], resourceLimits: kind.resourceLimits })
  }
  kept.forget()
  kept.thread.ref()
  return kept.thread
}

/** Gives back a thread that waits for an order and is listened to by nobody. */
export function keepThread(kind: ThreadKind, thread: Worker): void {
  const name = nameOf(kind)
  if ([...idle].filter((each) => each.kind === name).length >= MOST) {
    void thread.terminate()
    return
  }
  const forget = () => {
    idle.delete(kept)
    clearTimeout(patience)
    thread.off('error', forget)
    thread.off('exit', forget)
  }
  const end = () => {
    if (!idle.has(kept)) return
    forget()
    void thread.terminate()
  }
  const kept: IdleThread = { kind: name, hasJob: kind.job !== undefined, thread, forget, end }
  const patience = setTimeout(end, PATIENCE).unref()
  thread.on('error', forget)
  thread.on('exit', forget)
  thread.unref()
  idle.add(kept)
}

function nameOf({ module, resourceLimits, job }: ThreadKind): string {
  return JSON.stringify([module.href, resourceLimits, job?.href])
}
