import { translationOf } from '../../translation.ts'
import type { enterTexts as original } from '../../desk/enter.ts'

export const enterTexts = translationOf<typeof original>()({
  'enter.title': 'Registrar una consulta',
  'enter.lead':
    'Para una llamada telefónica o un correo que le llegó por otra vía. La persona recibe la misma confirmación por correo que quienes rellenan el formulario.',
  'enter.channel': 'Cómo llegó',
  'told.telephone': 'Teléfono',
  'told.access_needs': 'Necesidades de accesibilidad',
  'told.event': 'Evento',
  'told.page': 'Página',
  'enter.telephone': 'Teléfono',
  'enter.email.hint':
    'Deje este campo vacío si la persona no dio ninguna dirección. En ese caso no se envía confirmación.',
  'reply.no-address':
    '{name} no dio ninguna dirección de correo. Responda por teléfono y anote después lo que dijo.',
  'enter.program.none': 'Ningún programa: cola general',
  'enter.message': 'Qué se preguntó',
  'enter.message.hint': 'Con las palabras de la persona, en lo posible. La confirmación las cita.',
  'enter.submit': 'Registrar la consulta',
  'enter.submitting': 'Registrando…',
  'enter.done': 'Registrada con el número {receipt}.',
  'channel.form': 'Formulario',
  'channel.mail': 'Correo',
  'channel.phone': 'Teléfono',
  'channel.event': 'Evento',
  'channel.report': 'Aviso',
  'channel.by.form': 'por formulario',
  'channel.by.mail': 'por correo',
  'channel.by.phone': 'por teléfono',
  'channel.by.event': 'en un evento',
  'channel.by.report': 'como aviso',
  'inquiry.general': 'General: sin programa indicado',
})
