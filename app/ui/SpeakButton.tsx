/** Reads a text aloud. It shows itself only where the device has a voice for the reader's language. */
import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import { useLocale, useText } from "./text.tsx";

export function SpeakButton({ text }: { text: string }) {
  const t = useText();
  const locale = useLocale();
  const voice = useVoice(locale);
  if (voice === null) return null;
  const handleClick = () => {
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
  };
  return (
    <Button kind="plain" icon="volume-2" onClick={handleClick}>
      {t("ui.readAloud")}
    </Button>
  );
}

/** Voices arrive late in some browsers, so ask again when the browser says that the list changed. */
function useVoice(locale: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    const look = () => setVoice(speechSynthesis.getVoices().find(({ lang }) => lang.startsWith(locale)) ?? null);
    look();
    // N.B. old Safari has no addEventListener here, but its list is ready at once.
    speechSynthesis.addEventListener?.("voiceschanged", look);
    return () => speechSynthesis.removeEventListener?.("voiceschanged", look);
  }, [locale]);
  return voice;
}
