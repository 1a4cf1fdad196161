import { expect, test } from 'vitest'
import { findQuestions } from './find-questions.ts'
import { languageOf } from './language.ts'

const found = (message: string) => findQuestions(message).map(({ text }) => text)

test.each([
  [
    'Hello, how are you? I am Noor. What does it cost? I would like to know whether I can study part-time. Let me know if you need anything else. Thank you!',
    ['What does it cost?', 'I would like to know whether I can study part-time.'],
  ],
  [
    'Hola, ¿cómo está? Me gustaría saber si hay becas. ¿Cuándo empieza? Muchas gracias.',
    ['Me gustaría saber si hay becas.', '¿Cuándo empieza?'],
  ],
  [
    'Guten Tag, ich interessiere mich für Ihr Programm. Könnten Sie mir mitteilen, ob ein GRE nötig ist? Wann ist die Frist. Falls Sie weitere Unterlagen brauchen, melden Sie sich.',
    ['Könnten Sie mir mitteilen, ob ein GRE nötig ist?', 'Wann ist die Frist.'],
  ],
  [
    'Bonjour, je suis médecin. Je voudrais savoir si le cours est en ligne. Quel est le prix ? Merci de m’indiquer la date limite. Cordialement',
    [
      'Je voudrais savoir si le cours est en ligne.',
      'Quel est le prix ?',
      'Merci de m’indiquer la date limite.',
    ],
  ],
  [
    '您好！我是一名医生。请问学费是多少？想了解是否可以在职学习。谢谢！',
    ['请问学费是多少？', '想了解是否可以在职学习。'],
  ],
  ['看 https://example.org/?a=b 。谢谢', []],
  ['1. what is the deadline\n2. do i need the GRE\nthanks', ['what is the deadline', '2. do i need the GRE']],
  [
    'I have read all the pages of your site with care but still do not\nunderstand whether the program of bioethics can be taken in the evening.\n> When does it begin?',
    [
      'I have read all the pages of your site with care but still do not understand whether the program of bioethics can be taken in the evening.',
    ],
  ],
])('%s', (message, questions) => {
  expect(found(message).map((each) => each.replace(/^\d\. /, ''))).toEqual(
    questions.map((each) => each.replace(/^\d\. /, '')),
  )
})

test.each([
  ['Dear Ms. Lee, thank you for your question about the program.', 'en'],
  ['Estimada Noor: gracias por su pregunta sobre el programa.', 'es'],
  ['Liebe Frau Haddad, vielen Dank für Ihre Frage zum Programm.', 'de'],
  ['Chère Noor, merci pour votre question sur le programme.', 'fr'],
  ['尊敬的王女士，感谢您的来信。', 'zh'],
  ['Gostaria de saber se o programa é online e quanto custa.', null],
  ['ありがとうございます。質問があります。', null],
  ['OK', null],
])('%s is in %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})
