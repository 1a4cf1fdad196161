import type { ReplyFacts } from '../../src/core/replies/reply-facts.ts'
import type { FindingType } from '../../src/core/replies/schema.ts'

// Test data: replies as counselors write them, and the same with one fault each. Made by rule, so that each run measures the same.

type Reply = { readonly text: string; readonly attachments: number; readonly facts: ReplyFacts }
export type FaultyReply = Reply & { readonly fault: FindingType }

const people = [
  ['Noor', 'Haddad', 'Noor'],
  ['María José', 'García López', 'María José'],
  ['Wei', 'Zhang', 'Wei'],
  ['Jürgen', 'Müller', 'Mr. Mueller'],
  ['Siobhán', 'O’Brien', 'Dr. O’Brien'],
  ['Suharto', '', 'Suharto'],
  ['Minh Khai', 'Nguyễn', 'Minh Khai'],
  ['Benjamin', 'Osei', 'Ben'],
  ['Zoë', 'van der Berg', 'Ms. van der Berg'],
  ['Aleksandra', 'Wójcik', 'Aleksandra'],
  ['Ahmed', 'El-Sayed', 'Ahmed El-Sayed'],
  ['Priya', 'Raghunathan', 'Priya'],
] as const
const programs = [
  {
    names: ['Master of Bioethics', 'Bioethics'],
    dates: ['2027-01-14', '2027-03-04', '2027-09-07'],
    amounts: [6_091_000, 12_182_000],
    credits: [36],
  },
  {
    names: ['Master of Medical Sciences in Immunology', 'Immunology'],
    dates: ['2026-12-01', '2027-08-30'],
    amounts: [4_850_000, 9_700_000],
    credits: [64],
  },
  {
    names: ['Master of Science in Biomedical Informatics', 'Biomedical Informatics'],
    dates: ['2027-02-15'],
    amounts: [5_512_500],
    credits: [40],
  },
  {
    names: ['Master of Science in Global Health Delivery', 'Global Health Delivery'],
    dates: ['2027-01-07'],
    amounts: [5_640_000],
    credits: [64],
  },
] as const
const questions = {
  en: 'Hello, I would like to know when the deadline is and what the program costs. Can I study while I work?',
  es: 'Hola, quisiera saber cuál es la fecha límite y cuánto cuesta el programa. ¿Puedo estudiar mientras trabajo?',
  de: 'Guten Tag, ich möchte gern wissen, wann die Frist ist und was das Programm kostet. Kann ich neben dem Beruf studieren?',
  fr: 'Bonjour, je voudrais savoir quelle est la date limite et combien coûte le programme. Puis-je étudier en travaillant ?',
  zh: '您好，请问申请的截止日期是什么时候，学费是多少？可以一边工作一边学习吗？',
} as const
type Tongue = keyof typeof questions

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
} as const
function sayDate(date: string, tongue: Tongue): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (tongue === 'zh') return `${year}年${Number(month)}月${Number(day)}日`
  const name = months[tongue][Number(month) - 1] ?? ''
  if (tongue === 'en') return `${name} ${Number(day)}, ${year}`
  if (tongue === 'de') return `${Number(day)}. ${name} ${year}`
  return tongue === 'es' ? `${Number(day)} de ${name} de ${year}` : `${Number(day)} ${name} ${year}`
}
const sayMoney = (cents: number) => `$${(cents / 100).toLocaleString('en-US')}`

/** The same numbers in each run (a linear congruence, Numerical Recipes). */
function createDice(seed: number) {
  let state = seed
  return <Item>(items: readonly Item[]): Item => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const item = items[Math.floor((state / 2 ** 32) * items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
}

type Parts = { name: string; program: string; date: string; money: string; credits: number }
type Frame = {
  greet: readonly ((name: string) => string)[]
  deadline: readonly ((parts: Parts) => string)[]
  cost: readonly ((parts: Parts) => string)[]
  more: readonly ((parts: Parts) => string)[]
  attached: readonly string[]
  close: readonly string[]
}

const frames: Readonly<Record<Tongue, Frame>> = {
  en: {
    greet: [
      (name) => `Dear ${name},`,
      (name) => `Hi ${name},`,
      (name) => `Hello ${name},`,
      (name) => `Good morning ${name},`,
      () => 'Dear applicant,',
    ],
    deadline: [
      ({ program, date }) => `Thank you for your interest in ${program}. The application is due on ${date}.`,
      ({ program, date }) => `The deadline for ${program} is ${date}, at the end of the day in Boston.`,
      ({ date }) => `Please submit your application by ${date}.`,
      () => 'You find all deadlines on the page of the program, and we update them each summer.',
    ],
    cost: [
      ({ money }) => `Tuition is ${money} per year.`,
      ({ money, credits }) => `The program has ${credits} credits, and tuition comes to ${money}.`,
      () => 'What the degree costs depends on how you study; the calculator on our site adds it up for you.',
      ({ money }) =>
        `At present tuition is ${money}; most students also receive a scholarship of up to $15,000.`,
    ],
    more: [
      () =>
        'Yes, you can study part-time and keep your job. Classes take place on Tuesday and Thursday evenings.',
      () =>
        'Professor Lee, who directs the program, would be glad to talk with you. Our next information session is on December 3, 2026.',
      () =>
        'We wrote to you on November 2, and I am sorry that the mail did not reach you. Our office will be closed on November 26.',
      () =>
        'Students may transfer up to 8 credits from another graduate school. The library is attached to the hospital, five minutes away.',
      ({ program }) =>
        `You may also find Immunology worth a look beside ${program}. Write to Mary Chen at admissions if you would like to visit us.`,
      () =>
        'You can read more at https://masters.example.edu/programs/bioethics and at https://studentaid.gov/apply.',
      () =>
        'The GRE is not required (nor the GMAT). Loans of up to $20,500 a year are open to U.S. citizens.',
    ],
    attached: ['I have attached our brochure.', 'Please find the brochure attached.'],
    close: [
      'Kind regards,\nCleo Counselor',
      'Best wishes,\nCleo',
      'With best regards,\nCleo Counselor\nOffice of Admissions',
    ],
  },
  es: {
    greet: [(name) => `Hola, ${name}:`, (name) => `Estimada ${name}:`, (name) => `Estimado ${name},`],
    deadline: [
      ({ program, date }) =>
        `Gracias por su interés en ${program}. La fecha límite para la solicitud es el ${date}.`,
      ({ date }) => `Puede enviar su solicitud hasta el ${date}.`,
      () => 'En la página del programa están todas las fechas, y las actualizamos cada verano.',
    ],
    cost: [
      ({ money }) => `La matrícula cuesta ${money} al año.`,
      ({ money, credits }) => `El programa tiene ${credits} créditos y el costo es de ${money}.`,
      () => 'El costo depende de cómo estudie; la calculadora de nuestra página lo suma por usted.',
    ],
    more: [
      () =>
        'Sí, puede estudiar a tiempo parcial y conservar su trabajo. Las clases son los martes y jueves por la tarde.',
      () =>
        'El profesor Lee, que dirige el programa, con gusto hablará con usted. La próxima sesión informativa es el 3 de diciembre de 2026.',
      () => 'También hay becas de hasta $15,000, y para ellas no hace falta otro formulario.',
    ],
    attached: ['Le adjunto el folleto del programa.', 'En el archivo adjunto está el folleto.'],
    close: ['Saludos cordiales,\nCleo Counselor', 'Un cordial saludo,\nCleo'],
  },
  de: {
    greet: [
      (name) => `Liebe ${name},`,
      (name) => `Guten Tag ${name},`,
      (name) => `Hallo ${name},`,
      () => 'Sehr geehrte Damen und Herren,',
    ],
    deadline: [
      ({ program, date }) =>
        `vielen Dank für Ihr Interesse an ${program}. Die Bewerbungsfrist endet am ${date}.`,
      ({ date }) => `Sie können Ihre Bewerbung bis zum ${date} einreichen.`,
      () =>
        'alle Fristen stehen auf der Seite des Programms, und wir bringen sie in jedem Sommer auf den neuen Stand.',
    ],
    cost: [
      ({ money }) => `Die Studiengebühren betragen ${money} im Jahr.`,
      ({ money, credits }) => `Das Programm hat ${credits} Leistungspunkte und kostet ${money}.`,
      () =>
        'Was das Studium kostet, hängt davon ab, wie Sie studieren; der Rechner auf unserer Seite zählt es für Sie zusammen.',
    ],
    more: [
      () =>
        'Ja, Sie können in Teilzeit studieren und Ihren Beruf behalten. Der Unterricht ist am Dienstag und am Donnerstag am Abend.',
      () =>
        'Professor Lee leitet das Programm und spricht gern mit Ihnen. Unsere nächste Veranstaltung ist am 3. Dezember 2026.',
      () => 'Stipendien von bis zu $15,000 sind möglich, und dafür brauchen Sie kein weiteres Formular.',
    ],
    attached: ['Im Anhang finden Sie unsere Broschüre.', 'Anbei schicke ich Ihnen die Broschüre.'],
    close: ['Mit freundlichen Grüßen\nCleo Counselor', 'Viele Grüße\nCleo'],
  },
  fr: {
    greet: [
      (name) => `Bonjour ${name},`,
      (name) => `Chère ${name},`,
      (name) => `Cher ${name},`,
      () => 'Madame, Monsieur,',
    ],
    deadline: [
      ({ program, date }) =>
        `Merci de votre intérêt pour ${program}. La date limite de candidature est le ${date}.`,
      ({ date }) => `Vous pouvez déposer votre dossier jusqu’au ${date}.`,
      () => 'Toutes les dates sont sur la page du programme, et nous les mettons à jour chaque été.',
    ],
    cost: [
      ({ money }) => `Les frais s’élèvent à ${money} par an.`,
      ({ money, credits }) => `Le programme compte ${credits} crédits et coûte ${money}.`,
      () =>
        'Le prix dépend de la manière dont vous étudiez ; le calculateur de notre site fait la somme pour vous.',
    ],
    more: [
      () =>
        'Oui, vous pouvez étudier à temps partiel et garder votre emploi. Les cours ont lieu le mardi et le jeudi soir.',
      () =>
        'Le professeur Lee dirige le programme et vous parlera avec plaisir. La prochaine réunion d’information est le 3 décembre 2026.',
      () => 'Des bourses allant jusqu’à $15,000 sont possibles, et il ne faut pas d’autre formulaire.',
    ],
    attached: ['Vous trouverez la brochure en pièce jointe.', 'Je joins notre brochure à ce message.'],
    close: ['Cordialement,\nCleo Counselor', 'Bien à vous,\nCleo'],
  },
  zh: {
    greet: [(name) => `尊敬的${name}：`, (name) => `${name}，您好！`, () => '尊敬的申请人：'],
    deadline: [
      ({ program, date }) => `感谢您关注${program}项目。申请截止日期为${date}。`,
      ({ date }) => `请在${date}之前提交申请。`,
      () => '所有日期都在项目网页上，我们每年夏天更新。',
    ],
    cost: [
      ({ money }) => `学费为每年${money}。`,
      ({ money, credits }) => `该项目共${credits}学分，学费为${money}。`,
      () => '费用取决于您的学习方式，网站上的计算器会为您算出总额。',
    ],
    more: [
      () => '可以，您可以在职学习，保留现在的工作。课程在星期二和星期四晚上。',
      () => '李教授负责这个项目，很愿意和您交流。下一次说明会在2026年12月3日。',
      () => '奖学金最高可达$15,000，不需要另外填表。',
    ],
    attached: ['附件是我们的宣传册。', '随信附上项目手册。'],
    close: ['此致\n敬礼\nCleo Counselor', '祝好！\nCleo'],
  },
}

const tongues = Object.keys(frames) as Tongue[]

/** Replies without a fault. */
export function cleanReplies(count: number): Reply[] {
  const pick = createDice(20_261_126)
  return Array.from({ length: count }, () => write(pick).reply)
}

/** Each with one fault, of each type as many. */
export function faultyReplies(count: number): FaultyReply[] {
  const pick = createDice(9)
  const types = Object.keys(faults) as (keyof typeof faults)[]
  return Array.from({ length: count }, (_, at) => {
    const fault = types[at % types.length] ?? 'placeholder'
    const written = write(pick)
    return { ...faults[fault](written, pick), fault }
  })
}

type Pick = ReturnType<typeof createDice>
type Written = {
  reply: Reply
  tongue: Tongue
  lines: { greet: string; deadline: string; cost: string; more: string; attached: string; close: string }
  parts: Parts
  program: (typeof programs)[number]
}

function write(pick: Pick): Written {
  const tongue = pick(tongues)
  const [firstName, lastName, called] = pick(people)
  const program = pick(programs)
  const name = /^(Mr|Ms)\. /.test(called) && tongue !== 'en' ? firstName : called
  const parts: Parts = {
    name,
    program: pick(program.names),
    date: sayDate(pick(program.dates), tongue),
    money: sayMoney(pick(program.amounts)),
    credits: program.credits[0],
  }
  const frame = frames[tongue]
  const hasFile = pick([true, false, false])
  const lines = {
    greet: pick(frame.greet)(name),
    deadline: pick(frame.deadline)(parts),
    cost: pick(frame.cost)(parts),
    more: pick(frame.more)(parts),
    attached: hasFile ? pick(frame.attached) : '',
    close: pick(frame.close),
  }
  const facts: ReplyFacts = {
    firstName,
    lastName,
    receipt: 'R-7K3M-9QPD-4TXW',
    message: questions[tongue],
    askedPrograms: [program.names],
    otherPrograms: programs.filter((each) => each !== program).map(({ names }) => names),
    dates: program.dates,
    amounts: program.amounts,
    credits: program.credits,
    today: '2026-11-26',
    site: { origin: 'https://masters.example.edu', paths: new Set(['/', '/programs/bioethics']) },
  }
  // Who writes of another program names the one that was asked about, too.
  if (lines.more.includes('Immunology') && !lines.more.includes(parts.program))
    throw new Error('a faulty frame')
  return { reply: { text: join(lines), attachments: hasFile ? 1 : 0, facts }, tongue, lines, parts, program }
}

const join = ({ greet, deadline, cost, more, attached, close }: Written['lines']) =>
  [greet, [deadline, cost].join(' '), [more, attached].filter(Boolean).join(' '), close].join('\n\n')

type Fault = (written: Written, pick: Pick) => Reply
const change =
  (edit: (written: Written, pick: Pick) => Partial<Written['lines']>): Fault =>
  (written, pick) => ({ ...written.reply, text: join({ ...written.lines, ...edit(written, pick) }) })

const greetAs: Readonly<Record<Tongue, readonly ((name: string) => string)[]>> = {
  en: [(name) => `Dear ${name},`, (name) => `Hi ${name}!`, (name) => `Dear Ms. ${name}:`],
  es: [(name) => `Estimada ${name}:`, (name) => `Hola ${name},`],
  de: [(name) => `Liebe Frau ${name},`, (name) => `Sehr geehrter Herr ${name},`],
  fr: [(name) => `Chère ${name},`, (name) => `Bonjour Madame ${name},`],
  zh: [(name) => `尊敬的${name}女士：`, (name) => `亲爱的${name}，`],
}
const programSaid: Readonly<Record<Tongue, (program: string) => string>> = {
  en: (program) => `Thank you for asking about ${program}, which is a fine choice.`,
  es: (program) => `Gracias por preguntar por ${program}, que es una buena elección.`,
  de: (program) => `Vielen Dank für Ihre Frage zu ${program}, das ist eine gute Wahl.`,
  fr: (program) => `Merci de votre question sur ${program}, c’est un bon choix.`,
  zh: (program) => `感谢您询问 ${program} 项目，这是很好的选择。`,
}
const deadlineSaid: Readonly<Record<Tongue, readonly ((date: string) => string)[]>> = {
  en: [
    (date) => `The application deadline is ${date}.`,
    (date) => `You must apply by ${date}.`,
    (date) => `Applications are due ${date}.`,
    (date) => `The term begins on ${date}.`,
  ],
  es: [(date) => `La fecha límite es el ${date}.`, (date) => `El programa comienza el ${date}.`],
  de: [(date) => `Die Frist ist der ${date}.`, (date) => `Das Programm beginnt am ${date}.`],
  fr: [(date) => `La date limite est le ${date}.`, (date) => `Le programme commence le ${date}.`],
  zh: [(date) => `截止日期是${date}。`, (date) => `${date}开学。`],
}
const costSaid: Readonly<Record<Tongue, readonly ((money: string) => string)[]>> = {
  en: [
    (money) => `Tuition is ${money} a year.`,
    (money) => `In all, the program costs ${money}.`,
    (money) => `The fee is ${money}.`,
  ],
  es: [(money) => `La matrícula es de ${money}.`, (money) => `El programa cuesta ${money}.`],
  de: [(money) => `Die Gebühren betragen ${money}.`, (money) => `Das Programm kostet ${money}.`],
  fr: [(money) => `Les frais sont de ${money}.`, (money) => `Le programme coûte ${money}.`],
  zh: [(money) => `学费是${money}。`, (money) => `总费用为${money}。`],
}
const creditsSaid: Readonly<Record<Tongue, (credits: number) => string>> = {
  en: (credits) => `You will complete ${credits} credits.`,
  es: (credits) => `Son ${credits} créditos en total.`,
  de: (credits) => `Das sind insgesamt ${credits} Leistungspunkte.`,
  fr: (credits) => `Cela fait ${credits} crédits.`,
  zh: (credits) => `一共${credits}学分。`,
}
const linkSaid: Readonly<Record<Tongue, (link: string) => string>> = {
  en: (link) => `You can apply here: ${link}`,
  es: (link) => `Puede solicitarlo aquí: ${link}`,
  de: (link) => `Sie können sich hier bewerben: ${link}`,
  fr: (link) => `Vous pouvez postuler ici : ${link}`,
  zh: (link) => `申请链接：${link}`,
}
const weekdaySaid: Readonly<Record<Tongue, (at: number, date: string) => string>> = {
  en: (at, date) =>
    `We meet on ${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'][at] ?? ''}, ${date}.`,
  es: (at, date) =>
    `Nos vemos el ${['lunes', 'martes', 'miércoles', 'jueves', 'viernes'][at] ?? ''} ${date}.`,
  de: (at, date) =>
    `Wir sehen uns am ${['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'][at] ?? ''}, den ${date}.`,
  fr: (at, date) =>
    `Nous nous verrons ${['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'][at] ?? ''} ${date}.`,
  zh: (at, date) => `我们在${date}（星期${['一', '二', '三', '四', '五'][at] ?? ''}）见面。`,
}

const faults = {
  placeholder: change(({ lines }, pick) => ({
    more: `${lines.more} ${pick(['{{program.deadline}}', '[Name]', '[insert date]', 'XXX', 'TBD', '____', '<program name>', '{{ person.first_name }}', '[Your Name]', '[link]', '???', '[LINK]', '{first_name}'])}`,
  })),
  'other-name': change(({ tongue }, pick) => ({
    greet: pick(greetAs[tongue])(pick(['Robert', 'Katarzyna', 'Tanaka', 'Fatou', 'Smith', 'Gutiérrez'])),
  })),
  'no-name': change(({ tongue }) => ({
    greet: { en: 'Dear ,', es: 'Estimado :', de: 'Liebe ,', fr: 'Chère ,', zh: '尊敬的：' }[tongue],
  })),
  'other-program': (written, pick) => {
    const other = pick(programs.filter((each) => each !== written.program))
    const { tongue, lines, reply } = written
    const cleaned = {
      ...lines,
      deadline: programSaid[tongue](pick(other.names)),
      more: frames[tongue].more[0]?.(written.parts) ?? '',
    }
    return { ...reply, text: join(cleaned) }
  },
  'no-attachment': (written, pick) => ({
    ...written.reply,
    attachments: 0,
    text: join({ ...written.lines, attached: pick(frames[written.tongue].attached) }),
  }),
  date: change(({ tongue }, pick) => ({
    deadline: pick(deadlineSaid[tongue])(
      sayDate(pick(['2027-02-01', '2027-01-15', '2026-12-31', '2027-04-30', '2027-06-12']), tongue),
    ),
  })),
  weekday: change(({ tongue, lines }, pick) => ({
    // December 10, 2026 is a Thursday, the 14th a Monday.
    more: `${lines.more} ${weekdaySaid[tongue](pick([0, 1, 2]), sayDate('2026-12-10', tongue))}`,
  })),
  amount: change(({ tongue }, pick) => ({
    cost: pick(costSaid[tongue])(
      pick(['$50,000', '$61,910', '$6,091', '$12,182', '$48,000', 'US$ 55,000', '$45,500']),
    ),
  })),
  credits: change(({ tongue }, pick) => ({ cost: creditsSaid[tongue](pick([30, 48, 72])) })),
  language: (written, pick) => {
    const other = pick(tongues.filter((each) => each !== written.tongue))
    return { ...written.reply, facts: { ...written.reply.facts, message: questions[other] } }
  },
  'empty-link': change(({ tongue, lines }, pick) => ({
    more: `${lines.more}\n\n${linkSaid[tongue](pick(['', 'https://', '[link]()', 'https://example.com/apply', 'http://www.example.org', '[Apply](#)']))}`,
  })),
  'dead-link': change(({ tongue, lines }, pick) => ({
    more: `${lines.more} ${linkSaid[tongue](pick(['https://masters.example.edu/programs/bioethic', 'https://masters.example.edu/apply', 'https://masters.example.edu/programs/x/']))}`,
  })),
  'reference-number': change(({ lines }, pick) => ({
    close: `${lines.close}\n${pick(['R-7K3M-9QPD-4TXA', 'R-AAAA-BBBB-CCCC'])}`,
  })),
} satisfies Partial<Record<FindingType, Fault>>
