import { useEffect, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'

/** Reads one question and its answers aloud, where the device itself has a voice for the language. */
export function ReadAloud({ sentences }: { sentences: readonly string[] }) {
  const { language, t } = useI18n()
  const voice = useVoice(language)
  useEffect(() => stop, [])
  if (!voice) return null

  function read() {
    stop()
    for (const sentence of sentences) {
      const spoken = new SpeechSynthesisUtterance(sentence)
      spoken.lang = voice?.lang ?? language
      spoken.voice = voice ?? null
      speechSynthesis.speak(spoken)
    }
  }
  return (
    <button className="aside" type="button" onClick={read}>
      {t.answer.readAloud}
    </button>
  )
}

/** Silence from here on: another question is on the screen, or none. */
function stop(): void {
  speechSynthesis.cancel()
}

/**
 * A voice of the device's own: others send what they read to a company's computers, and need a
 * network. Browsers come to know theirs after a while.
 */
function useVoice(language: string): SpeechSynthesisVoice | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  useEffect(() => {
    const look = () => setVoices(speechSynthesis.getVoices())
    look()
    speechSynthesis.addEventListener?.('voiceschanged', look)
    return () => speechSynthesis.removeEventListener?.('voiceschanged', look)
  }, [])
  return voices.find(({ lang, localService }) => localService && lang.startsWith(language))
}
