import { translationOf } from '../../translation.ts'
import type { staffMailTexts as original } from '../../site/staff-mail.ts'

export const staffMailTexts = translationOf<typeof original>()({
  'mail.staff.mention.subject': '{name} le mencionó en {count, plural, one {una nota} other {# notas}}',
  'mail.staff.mention.text':
    '{name} le mencionó en una nota sobre {count, plural, one {esta consulta} other {estas consultas}}:',
  'mail.staff.due-soon.subject':
    '{count, plural, one {Una consulta suya vence} other {# consultas suyas vencen}} en menos de cuatro horas',
  'mail.staff.due-soon.text':
    'Prometimos responder a {count, plural, one {esta consulta} other {estas # consultas}} en las próximas cuatro horas:',
  'mail.staff.overdue.subject':
    '{count, plural, one {Una consulta suya está atrasada} other {# consultas suyas están atrasadas}}',
  'mail.staff.overdue.text':
    '{count, plural, one {Esta consulta no tiene} other {Estas # consultas no tienen}} respuesta y el plazo prometido ya pasó:',
  'mail.staff.escalated.subject':
    '{count, plural, one {Una consulta está atrasada} other {# consultas están atrasadas}}',
  'mail.staff.escalated.text':
    '{count, plural, one {Esta consulta no tiene} other {Estas # consultas no tienen}} respuesta y el plazo que prometió la escuela ya pasó:',
  'mail.staff.undelivered.subject':
    '{count, plural, one {Una respuesta suya no llegó} other {# respuestas suyas no llegaron}}',
  'mail.staff.undelivered.text':
    'Su respuesta a {count, plural, one {esta consulta} other {estas # consultas}} no se pudo entregar, así que {count, plural, one {la persona sigue} other {las personas siguen}} esperando. {refused, select, text {El servidor de correo rechazó el texto o los archivos, no la dirección: cámbielos y envíela de nuevo, o llame por teléfono:} other {Revise la dirección o llame por teléfono:}}',
  'mail.staff.due': 'Responder a más tardar el {instant}',
  'mail.staff.was-due': 'Venció el {instant}',
  'mail.staff.more': '{count, plural, one {Y una más.} other {Y # más.}}',
  'mail.staff.open': 'Abrir mi trabajo',
  'mail.staff.why': 'Recibe este correo porque responde consultas en el escritorio.',
  'mail.staff.digest.subject':
    'Sus consultas de hoy: {mine, plural, one {# abierta} other {# abiertas}}, {unassigned} sin asignar',
  'mail.staff.digest.subject.mine':
    'Sus consultas de hoy: {mine, plural, one {# abierta} other {# abiertas}}',
  'mail.staff.digest.subject.unassigned':
    '{unassigned, plural, one {Una consulta espera} other {# consultas esperan}} a que alguien las tome',
  'mail.staff.digest.subject.no-inquiry': 'Para usted hoy en el escritorio',
  'mail.staff.digest.mine':
    '{count, plural, one {Una consulta abierta es suya.} other {# consultas abiertas son suyas.}} Primero las que vencen antes:',
  'mail.staff.digest.unassigned':
    '{count, plural, one {Una consulta espera a que alguien la tome.} other {# consultas esperan a que alguien las tome.}}',
  'mail.staff.digest.tasks':
    '{count, plural, one {Una tarea suya vence hoy o ya venció.} other {# tareas suyas vencen hoy o ya vencieron.}}',
  'mail.staff.digest.unread': '{count, plural, one {Hay un aviso sin leer.} other {Hay # avisos sin leer.}}',
  'mail.staff.digest.why':
    'Recibe este correo por la mañana los días hábiles. Puede desactivarlo en el escritorio, en Mi trabajo.',
  'mail.weekly.subject': '{inquiries, plural, one {# consulta} other {# consultas}}, {days}',
  'mail.weekly.inquiries': 'Consultas',
  'mail.weekly.answered': 'Respondidas hasta ahora',
  'mail.weekly.kept': 'Promesas cumplidas',
  'mail.weekly.kept.of': '{kept} de {all}',
  'mail.weekly.median': 'Primera respuesta, mediana',
  'mail.weekly.slowest': 'Primera respuesta, el 10 % más lento tras más de',
  'mail.weekly.minutes': '{value, number} min',
  'mail.weekly.hours': '{value, number} h',
  'mail.weekly.none.answered': 'ninguna se respondió',
  'mail.weekly.none.replied': 'aún sin respuestas',
  'mail.weekly.week': 'Semana pasada',
  'mail.weekly.before': 'Semana anterior',
  'mail.weekly.line': '{label}: {value} (semana anterior: {before})',
  'mail.weekly.open':
    '{count, plural, =0 {Ahora no hay consultas abiertas.} one {Ahora hay una consulta abierta.} other {Ahora hay # consultas abiertas.}}',
  'mail.weekly.overdue':
    '{count, plural, one {Una de ellas está atrasada.} other {# de ellas están atrasadas.}}',
  'mail.weekly.overdue.it': 'Está atrasada.',
  'mail.weekly.programs': 'Programas más consultados',
  'mail.weekly.program': '{name}: {count}',
  'mail.weekly.link': 'Abrir todas las cifras',
  'mail.weekly.why':
    'Recibe este correo los lunes porque ve las cifras en el escritorio. Puede desactivarlo allí, en Mi trabajo.',
})
