import { memoize } from '../../kernel/memo.ts'
import type { Language } from './language.ts'

/** Before what is asked, in one sentence with it. */
export const greeting =
  /^(hi|hello|hey|hola|buen[oa]s (días|tardes|noches)|hallo|guten (tag|morgen|abend)|bonjour|bonsoir|salut|您好|你好)( (all|there|everyone|team|à tous))?\s*[,!.，！]\s*/iu

const letter = '[\\p{L}\\p{M}\\p{N}]'
const edge = `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`

const pleasantries: readonly RegExp[] = [
  /^(hi|hello|hey|dear)?[\s,!]*(\p{L}+[\s,!]+){0,3}how are (you|things)( doing)?( today)?\s*\?$/iu,
  /^(hola|buen[oa]s \p{L}+)?[\s,!]*¿?\s*(cómo|como|qué tal) (está[ns]?|estás|le va|les va)\s*\?$/iu,
  /^¿?\s*qué tal\s*\?$/iu,
  /^(hallo|guten tag)?[\s,!]*wie geht('s| es)( ihnen| dir| euch)?\s*\?$/iu,
  /^(bonjour|salut)?[\s,!]*(comment (allez-vous|ça va|vas-tu)|ça va)\s*\?$/iu,
  /^(你|您|大家)好吗[?？]$/u,
  // It offers, or asks for an answer and not for what.
  /^(so,? )?(please )?(let me know|tell me|advise)( (soon|as soon as possible|when you can|your thoughts|what you think))?[,.! ]*(thanks?|thank you)?[.! ]*$/iu,
  /^which is (why|how|what|where|great|good|important|exactly)\b/iu,
  /^wie (ich|wir|sie|man|im|in|auf|bereits|schon|oben|folgt|besprochen|erwähnt|vereinbart|gesagt)( \p{L}+)* (habe|haben|hat|steht|beschrieben|besprochen|folgt|erwähnt|vereinbart|gesagt|sehen|wissen|entnehmen)\b/iu,
  /\b(let me know|tell me|contact me|write to me|reach out)\b.{0,20}\b(if|should) (you|there('s| is))\b.{0,30}\b(need|require|want|have (any )?(question|further)|anything|something|missing|would like)/iu,
  /\bif you (need|have|require) (any|anything|more|further|additional)\b/iu,
  /\b(who|whom) it may concern\b/iu,
  /^(thank|thanks|many thanks|best|kind|warm|regards|sincerely|looking forward|i look forward)\b/iu,
  /^(danke|vielen dank|besten dank|herzlichen dank|mit freundlichen|viele grüße|freundliche grüße|ich freue mich (auf|über))/iu,
  /^(gracias(?! por (indicar|informar|confirmar|decir|aclarar))|muchas gracias(?! por (indicar|informar|confirmar|decir|aclarar))|mil gracias|saludos|atentamente|un saludo|quedo (a la espera|atent[oa])|(espero|esperando) su respuesta)/iu,
  /^(merci(?! (d'avance |par avance )?de (m'|me|nous|bien|vouloir|préciser|confirmer|répondre))|cordialement|bien cordialement|bien à vous|dans l'attente|en vous remerciant|je vous (remercie|prie d'agréer)|veuillez (agréer|recevoir))/iu,
  /^(谢谢|感谢|非常感谢|此致|敬礼|期待您的|期待你的|祝)/u,
  /\b(falls|wenn|sollten) sie (noch )?(weitere|fragen|etwas|unterlagen|informationen)\b/iu,
  /\b(si|en caso de que) (necesita|necesitan|requiere|requieren|desea|le falta)\b/iu,
  /\bsi (vous avez besoin|besoin|nécessaire)\b/iu,
]

const subject =
  '(i|you|we|it|he|she|they|there|this|that|these|those|the|a|an|my|your|our|any|all|one|students?|applicants?|international|someone|anyone)'

const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    // Its word order.
    new RegExp(
      `^(and |but |also,? |so,? |then,? |or |secondly,? |firstly,? |finally,? |lastly,? |\\W*\\d+[.)]\\s*|[-*•]\\s*)*(is|are|am|was|were|do|does|did|can|could|may|might|will|would|should|shall|has|have|had|must) ${subject}\\b`,
      'iu',
    ),
    /^(\W*\d+[.)]\s*|[-*•]\s*|and |but |also,? |so,? |firstly,? |secondly,? |finally,? )*(what|which|whose|who|whom|when|where|why|how)('s| (is|are|was|were|do|does|did|can|could|would|will|should|must|may|if|about|much|many|long|often|soon|far|to|else|kind|sort|type|documents?|tests?|courses?|programs?|requirements?|exactly)\b)/iu,
    /^(\W*\d+[.)]\s*|[-*•]\s*)*(any idea|any chance|any news|any update)\b/iu,
    // What they want to know.
    /\b(like|love|want|wish|need|happy|glad|grateful|curious|interested|eager|keen|hoping|hope|wanted|trying) to (know|learn (more|about|whether|if|what|when|which)|ask|find out|understand (whether|if|when|which|what (the|is|are)|how (the|to apply))|inquire|enquire|hear|clarify|confirm|check|get (some |more |further )?(information|info|details|clarity)|receive (some |more |further )?(information|info|details)|have (some |more |further )?(information|info|details))\b/iu,
    /\binterested in (learning|knowing|finding out|hearing|understanding|getting|receiving|more (information|details))\b/iu,
    /\b(wonder|wondering|curious|unsure|not sure|not certain|uncertain|unclear|not clear|don't know|do not know|couldn't find|could not find|can't find|cannot find|didn't find|did not find|can't tell|don't understand|do not understand|confused|asking|ask)\b[^.!]{0,40}?\b(if|whether|about|how|what|when|which|where|why|who|any)\b/iu,
    /\b(please|kindly|can you|could you|would you|will you|may you|be able to|grateful if you|appreciate if you|appreciate it if you|glad if you|great if you|helpful if you)\b[^.!]{0,30}?\b(tell|let (me|us) know|advise|inform|confirm|clarify|explain|send|provide|share|guide|help|forward|point|describe|outline|give|answer|specify|elaborate|indicate|update|check)\b/iu,
    /^(tell|let|advise|inform|confirm|clarify|explain|send|give|email|mail) (me|us)\b/iu,
    /\b(let me know|tell me|advise)\b[^.!]{0,20}?\b(whether|what|which|when|where|how|who|why|if (i|we|it|there|this|that|my|the|an?|any))\b/iu,
    /\b(looking for|seeking|searching for|in need of|need|want|request|requesting|require|would like|would love|would appreciate|appreciate|like to request|interested in( getting| receiving)?|after)\b[^.!]{0,25}?\b(information|info|details|advice|guidance|clarification|brochure|catalog|syllabus|particulars|help with|a list|a copy|contact (details|person)|prospectus)\b/iu,
    /\b(my|one|another|a|the|quick|main|last|next|first|second) question (is|was|about|regarding|concerning|on|related)\b/iu,
    /\bquestions? (about|regarding|concerning|on|related to)\b/iu,
    /\b(information|info|details|advice|guidance|clarification) (about|on|regarding|concerning)\b[^.!]{0,80}\b(would be|is|are) (\w+ )?(appreciated|helpful|welcome|great)\b/iu,
  ],
  es: [
    /^(\W*\d+[.)]\s*|[-*•]\s*|y |pero |además,? |también,? )*(qué|cuál(es)?|cuándo|cuánt[oa]s?|cómo|dónde|quién(es)?|por qué|a qué|en qué|de qué|con qué|hasta cuándo|para cuándo)\b/iu,
    /^(\W*\d+[.)]\s*|[-*•]\s*|y |pero )*(cuant[oa]s? (cuesta|cuestan|dura|duran|vale|cobran|tiempo|cupos|créditos)|cuando (empieza|inicia|comienza|abren?|cierran?|es|son|debo|puedo)|que (requisitos|documentos|necesito|se necesita|programas|becas|debo)|cual(es)? (es|son)|donde (puedo|encuentro|es|se)|como (puedo|me inscribo|aplico|postulo|es el|funciona|hago)|hay (becas|alguna|algún|posibilidad|cupos))\b/iu,
    /\b(quisiera|quiero|me gustaría|nos gustaría|desearía|deseo|necesito|necesitaría|querría|quería|busco|me interesa|me interesaría|estoy interesad[oa] en|solicito|agradecería|agradeceré|le agradecería|les agradecería|solicitar)\b[^.!]{0,40}?\b(saber|conocer|preguntar|consultar|averiguar|entender|aclarar|confirmar|información|informes|informar|informarme|indicar|indicarme|indicaran|indicara|detalles|orientación|que me|folleto|cuál|cuándo|qué|aclaren?|envíen?|enviar(a|an))\b/iu,
    /\b(podrían?|puede[ns]?|pudieran?|podrías|sería posible|es posible|favor de|por favor|le pido|les pido|ruego)\b[^.!]{0,40}?\b(decir|decirme|indicar|indicarme|indíqueme|informar|informarme|infórmeme|confirmar|confirmarme|confirme|explicar|explicarme|explíqueme|enviar|enviarme|envíen(me)?|envíe(me)?|mandar|mandarme|mánde(me|nme)|aclarar|aclararme|orientar|orientarme|ayudar|ayudarme|facilitar|compartir|avisar|avisarme|avíse(me|nme)|dígan?me|indíquenme|infórmenme|proporcionar|saber|dar(me)?)\b/iu,
    /\b(no sé|no me queda claro|no estoy segur[oa]|no encuentro|no encontré|no he encontrado|no entiendo|me pregunto|me preguntaba|tengo (la |una |algunas? )?(duda|pregunta|consulta)|tenía una duda|mi (duda|pregunta|consulta) es|duda (sobre|es)|dudas (sobre|acerca|respecto))\b/iu,
    /^(dígan?me|indíquenme|infórmenme|envíenme|avísenme|infórmeme|confírmenme)\b/iu,
  ],
  de: [
    /^(\W*\d+[.)]\s*|[-*•]\s*|und |aber |außerdem |zudem |ferner )*(was|wann|wo|woher|wohin|wie|wer|wen|wem|wessen|warum|wieso|weshalb|wofür|womit|wozu|worin|worauf|welche[rsnm]?|bis wann|ab wann|seit wann|wie viele?|in welche[rmn]?|für welche[rsn]?|an wen|mit welche[rmn]?)\b/iu,
    /^(\W*\d+[.)]\s*|[-*•]\s*|und |aber |außerdem |zudem )*(ist|sind|kann|können|könnte|könnten|muss|müssen|darf|dürfen|soll|sollte|wird|werden|würde|würden|hat|haben|gibt|gilt|gelten|besteht|bestehen|reicht|reichen|wäre|brauche|benötige|bieten|bietet|kostet|kosten|findet|finden|akzeptieren|zählt|lässt) (es|ich|man|sie|wir|das|die|der|ein|eine|mein|meine|dafür|hier|auch|noch|denn|eine[nrms]?|dies(e[rsn]?)?|für|bei)\b/iu,
    /\b(möchte|möchten|würde|würden|wollte|wollten|will|wüsste|hätte|gern|gerne|bitte|bräuchte|benötige|interessier\w*|mich interessiert|es interessiert)\b[^.!]{0,60}?\b(wissen|erfahren|fragen|nachfragen|erkundigen|informieren|informationen|infos|auskunft|auskünfte|verstehen|klären|unterlagen|broschüre|ob|wann|welche[rsnm]?|details|mitteilen|sagen)\b/iu,
    /\b(wüsste ich|wissen sie|können sie|könnten sie|würden sie|bitte|ich bitte|wäre (ich )?(ihnen )?dankbar|freue? mich|freuen|teilen sie|lassen sie|senden sie|schicken sie|sagen sie|erklären sie|geben sie)\b[^.!]{0,60}?\b(mitteilen|mit|sagen|erklären|bestätigen|informieren|wissen|helfen|zusenden|zuschicken|zu|senden|schicken|erläutern|auskunft|auskünfte|informationen|weiterhelfen|beantworten|nennen|angeben|ob|wenn sie mir)\b/iu,
    /\b(frage mich|fragen uns|fragte mich|weiß nicht|wissen nicht|nicht sicher|unsicher|unklar|nicht klar|nicht ganz klar|verstehe nicht|nicht gefunden|finde nicht|nicht finden|keine (angaben|information(en)?))\b/iu,
    /\b(ich habe|habe ich|hätte|meine|eine|noch eine|weitere|zweite|erste|nächste|letzte)\b[^.!]{0,20}?\bfragen? (zu[mr]?|über|bezüglich|lautet|ist|wäre|betrifft|hinsichtlich|wegen|nach)\b/iu,
  ],
  fr: [
    /^(\W*\d+[.)]\s*|[-*•]\s*|et |mais |aussi,? |de plus,? |enfin,? )*(qu'est-ce que|qu'est-ce qui|est-ce que|est-ce qu'|quand|comment|combien|pourquoi|où|qui|quoi|quel(le)?s?|à quel(le)?s?|de quel(le)?s?|dans quel(le)?s?|jusqu'à quand|à partir de quand|faut-il|y a-t-il|est-il|est-elle|sont-ils|sont-elles|peut-on|puis-je|dois-je|pourrais-je|pouvez-vous|pourriez-vous|avez-vous|proposez-vous|acceptez-vous|offrez-vous|existe-t-il|doit-on|serait-il)(?![\p{L}])/iu,
    /\b(voudrais|voudrions|aimerais|aimerions|souhaite|souhaiterais|souhaiterions|désire|désirerais|cherche|besoin|intéressée?|permets de)(?![\p{L}])[^.!]{0,50}?(?<![\p{L}])(savoir|connaître|demander|comprendre|renseigner|informer|information|informations|renseignements?|précisions?|détails?|brochure|confirmer)(?![\p{L}])/iu,
    /\b(pouvez-vous|pourriez-vous|pourrez-vous|veuillez|merci de|prière de|s'il vous plaît|svp|reconnaissante?|remercie de|remercie par avance de|seriez-vous|auriez-vous)(?![\p{L}])[^.!]{0,50}?(?<![\p{L}])(dire|indiquer|informer|confirmer|préciser|expliquer|envoyer|faire (savoir|parvenir)|renseigner|communiquer|transmettre|aider|éclairer|donner|répondre|partager|m'indiquer|me dire|des informations|l'amabilité)(?![\p{L}])/iu,
    /\b(me demande|me demandais|demandons|ne sais pas|ne sait pas|pas s[uû]re?|pas clair|ne comprends pas|ne trouve pas|n'ai pas (trouvé|compris|vu)|n'arrive pas)(?![\p{L}])/iu,
    /\b(j'ai|j'aurais|ai|aurais|ma|une|autre|dernière|première|seconde|deuxième)(?![\p{L}])[^.!]{0,25}?\bquestions? (est|sur|concernant|à propos|au sujet|porte|relative|concerne|serait)(?![\p{L}])/iu,
    /^(dites-moi|indiquez-moi|envoyez-moi|informez-moi|précisez-moi)\b/iu,
  ],
  zh: [
    /(吗|呢|么)[。.!！~～]*$/u,
    /(请问|想问|想知道|想了解|想咨询|咨询一下|请教|不知道|不清楚|不确定|是否|能否|可否|可不可以|能不能|会不会|有没有|是不是|需不需要|要不要|何时|何种)/u,
    /^(?!.*(学习|学会|研究|探索|关注|思考|掌握|没有什么)).*(什么时候|怎么|怎样|如何|多少|哪些|哪个|哪种|哪里|哪一|几个|几年|多久|多长|为什么|什么)/u,
    /(请|麻烦|烦请|希望|劳烦)(您|你|贵校|你们|老师)?.{0,14}(告知|告诉|提供|发送|发给|寄|说明|解释|确认|回复|解答|介绍|指点)/u,
  ],
}

// Made at first use, for making them takes longer than a start should wait.
/** How a language asks without a question mark; `pleasantries` are what only looks like it, in all of them. */
export const patternsOf = memoize(10, (kind: Language | 'pleasantries'): readonly RegExp[] => {
  if (kind === 'zh') return patterns.zh
  return (kind === 'pleasantries' ? pleasantries : patterns[kind]).map(inLetters)
})

/** With `\\b` at the edge of any letters: JavaScript's own knows those without accents alone, and sees none in `qué`. */
function inLetters(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll('\\b', edge), 'iu')
}
