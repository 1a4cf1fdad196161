import { foldName } from '../../kernel/text.ts'

/**
 * Whether a reply speaks of what a question asks. It tells what was overlooked, not whether the answer is good: by what admissions
 * offices are asked about, in five languages, and else by the rarer words that both share.
 */
export function isAnswered(question: string, reply: string): boolean {
  if (reply.trim() === '') return false
  const asked = topics.filter((topic) => topic.test(question))
  const words = rareWords(question)
  if (asked.length > 0) return asked.every((topic) => topic.test(reply)) || isRepeated(words, reply)
  if (words.length === 0) return reply.trim().length > 80
  const said = new Set(rareWords(reply))
  return words.filter((word) => said.has(word)).length * 2 >= words.length
}

/** Whether one sentence of the reply has most words of the question: “It meets in the evening.” answers “Does it meet in the evening?” */
const isRepeated = (words: readonly string[], reply: string): boolean =>
  words.length >= 3 &&
  reply.split(/[.!?。！？]\s|\n/u).some((sentence) => {
    const said = new Set(rareWords(sentence))
    return words.filter((word) => said.has(word)).length * 4 >= words.length * 3
  })

/** What is asked about; a reply in another language than the question has the same topics. */
const topics: readonly RegExp[] = [
  /deadline|due date|apply by|closing date|last (day|date)|frist|stichtag|bewerbungsschluss|fecha límite|plazo|cierre|date limite|clôture|délai|截止|申请时间|最后期限/iu,
  /tuition|\bfees?\b|\bcosts?\b|\bprice|expens|how much|\$\s?\d|kost|gebühr|preis|beitrag|matrícula|cuesta|costo|coste|precio|arancel|cuota|frais|coût|prix|tarif|combien coûte|学费|费用|多少钱|价格|花费/iu,
  /scholarship|fellowship|financial aid|funding|\bgrants?\b|\bloans?\b|assistantship|waiver|stipend|finanzier|darlehen|beca|ayuda (financiera|económica)|financiamiento|financiación|préstamo|bourse|aide financière|financement|prêt|奖学金|资助|助学|贷款|减免/iu,
  /\bgre\b|\bgmat\b|\bmcat\b|standardi[sz]ed test/iu,
  /toefl|ielts|duolingo|english (test|proficiency|requirement|level)|language (test|requirement|certificate)|sprachnachweis|englischkenntnis|deutschkenntnis|sprachtest|nivel de inglés|examen de inglés|certificado de inglés|niveau d['’]anglais|test d['’]anglais|托福|雅思|英语(成绩|水平|要求|考试)|语言(成绩|要求)/iu,
  /part[- ]time|full[- ]time|evening|weekend|while (working|(i|you|they) (work|study))|(work|study|job) while|keep(ing)? (my |your |their )?jobs?|alongside (work|my job|your job)|teilzeit|vollzeit|berufsbegleitend|neben (dem|der|meinem|meiner)|nebenberuflich|medio tiempo|tiempo (parcial|completo)|trabajando|temps (partiel|plein)|tout en travaillant|le soir|en emploi|在职|兼职|全日制|非全|周末|晚上/iu,
  /\bonline\b|remote|distance|virtual|in person|on[- ]campus|from (home|abroad)|fern(studium|lehre)|präsenz|vor ort|en línea|a distancia|presencial|en ligne|à distance|présentiel|sur place|线上|在线|远程|网课|线下|面授|到校/iu,
  /how long|duration|\blength\b|\bmonths?\b|\byears? (long|to)|wie lange|dauer|regelstudienzeit|semesterzahl|cuánto (tiempo )?dura|duración|cuánto tiempo|durée|combien de temps|多久|多长|几年|学制|时长/iu,
  /\bvisas?\b|\bi-20\b|\bopt\b|\bcpt\b|work permit|visum|aufenthalt|visado|签证/iu,
  /\b(start|starts|starting|begin|begins|intake|term begins)\b|beginnt|anfangen|studienbeginn|semesterbeginn|empieza|comienza|inicia|inicio de|commence|débute|rentrée|début (du|des)|开学|开始(上课)?|入学时间|什么时候开始/iu,
  /transcript|documents?|recommendation|reference letter|personal statement|\bcv\b|résumé|application materials|unterlagen|zeugnis|empfehlungsschreiben|lebenslauf|dokument|documentos|cartas? de recomendación|expediente|relevé|lettres? de (recommandation|motivation)|dossier|pièces|材料|成绩单|推荐信|简历|个人陈述/iu,
  /requirement|prerequisite|eligib|qualif|minimum gpa|\bgpa\b|admission criteria|accept(ed)? (without|with)|voraussetzung|zulassung|anerkannt|requisito|admisión|elegib|condition(s)? d['’]admission|prérequis|admissible|équivalen|diplôme suffi|要求|条件|资格|绩点|录取/iu,
  /interview|vorstellungsgespräch|auswahlgespräch|entrevista|entretien|面试/iu,
  /housing|dorm|accommodation|apartment|wohn(en|ung|heim)|unterkunft|alojamiento|vivienda|residencia|logement|hébergement|住宿|宿舍/iu,
  /curriculum|courses?\b|syllab|electives?|modules?|concentration|lehrplan|kurse|module|studieninhalt|vorlesung|plan de estudios|asignatura|materias|cursos|program\p{L}+ (du|des) cours|matières|cours (sont|au choix)|课程|选修|必修|培养方案/iu,
  /thesis|capstone|research (project|opportunit)|masterarbeit|abschlussarbeit|tesis|proyecto final|mémoire|论文|毕业设计|研究项目/iu,
  /\bcredits?\b|transfer|ects|anrechn|leistungspunkt|créditos?|convalid|crédits?|学分|转学/iu,
  /career|\bjobs?\b (after|prospect|placement)|employment|graduates (do|work)|beruf(saussicht|lich)|karriere|salida(s)? (profesional|laboral)|empleo|débouchés|emploi après|insertion|就业|职业|毕业后|毕业生/iu,
  /how (do|can|should|to) (i )?apply|application (process|form|portal)|wie (kann ich mich|bewerbe)|bewerbungs(prozess|verfahren|formular)|bewerben|cómo (aplicar|postular|solicitar|inscribir|me inscribo|puedo)|proceso de (admisión|solicitud)|comment (postuler|candidater|s['’]inscrire)|candidature|如何申请|怎么申请|申请流程|申请方式|报名/iu,
  /acceptance rate|how many (students|applicants)|class size|cohort|wie viele (plätze|studierende)|tasa de aceptación|cuántos (alumnos|estudiantes|cupos)|taux d['’]admission|combien d['’]étudiants|places|录取率|招(收|生)多少|班级人数/iu,
  /decision|hear back|notif|when will i (know|hear)|bescheid|zusage|entscheidung|respuesta de admisión|resultados|decisión|résultats|décision|结果|录取通知/iu,
  /brochure|catalog|prospectus|info(rmation)? (session|package|evening)|broschüre|infoveranstaltung|folleto|sesión informativa|plaquette|réunion d['’]information|宣传册|手册|说明会|宣讲/iu,
  /\b(call|phone|speak|talk|zoom|contact person)\b|\bmeet (with|you|me|us|some(one|body)|an advis[eo]r|staff|faculty)\b|telefon|anrufen|sprechen|ansprechpartner|llamar|hablar|contacto|appeler|parler|joindre|电话|联系|沟通/iu,
  /application fee|fee waiver|bewerbungsgebühr|tasa de (solicitud|inscripción)|frais de (dossier|candidature)|申请费/iu,
  /defer|postpone|aufschieben|verschieben|aplazar|diferir|reporter|延期|推迟/iu,
]

const common = new Set(
  foldName(
    `about after also another any because been before being between both cannot could does each every first from further give given good great have having help here hope into just keep know like long look make many more most much must need needs only other over please possible question questions really same should since some still such take tell than that their them then there these they thing this those through time under until very want were what when where whether which while will wish with would your yours
    dass eine einem einen einer eines haben hätte ihnen ihre ihrem ihren ihrer kann können könnte könnten möchte möchten nicht noch oder sein sind über unter wäre welche welchen welcher wenn werden würde würden auch aber bitte diese diesem diesen dieser dieses durch frage fragen gerne mich mein meine meinem meinen meiner
    como cuando cual cuales donde desde entre esta este estos estas gracias hacer hasta gustaria tiene tienen tengo puede puedo podria podrian para pero pregunta quisiera quiero saber sobre tambien usted ustedes porque
    avec avez avoir cette comment dans depuis elle elles entre etre faire leur leurs mais merci nous notre pour pourriez pouvez quand quel quelle quelles quels question savoir serait sont suis sur tous tout toute toutes voudrais votre vous aimerais`,
  ).split(' '),
)

/** The beginnings of the words that are not in every letter: endings differ where the meaning does not. Of Chinese, pairs of characters. */
function rareWords(text: string): string[] {
  const words = foldName(text)
    .split(' ')
    .flatMap((word) =>
      /\p{Script=Han}/u.test(word)
        ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
        : word.length > 3 && !common.has(word)
          ? [word.slice(0, 6)]
          : [],
    )
  return [...new Set(words)]
}
