import { translationOf } from '../../translation.ts'
import type { accessTexts as original } from '../../desk/access.ts'

export const accessTexts = translationOf<typeof original>()({
  'role.administrator': 'administración',
  'role.director': 'dirección',
  'role.counselor': 'asesoría',
  'role.editor': 'edición',
  'sign-in.title': 'Iniciar sesión',
  'sign-in.email': 'Correo electrónico',
  'sign-in.password': 'Contraseña',
  'sign-in.submit': 'Iniciar sesión',
  'sign-in.submitting': 'Iniciando sesión…',
  'sign-in.ended': 'Su sesión terminó. Inicie sesión de nuevo para seguir donde estaba.',
  'sign-in.signed-out': 'Ha cerrado la sesión.',
  'password.show': 'Mostrar la contraseña',
  'password.hide': 'Ocultar la contraseña',
  'sign-in.forgotten': '¿Olvidó su contraseña?',
  'forgotten.title': '¿Olvidó su contraseña?',
  'forgotten.lead':
    'Escriba la dirección de correo con la que inicia sesión. Le enviaremos un enlace para elegir una contraseña nueva.',
  'forgotten.submit': 'Enviar el enlace',
  'forgotten.submitting': 'Enviando…',
  'forgotten.sent.title': 'Revise su correo',
  'forgotten.sent.text':
    'Si {email} pertenece a un miembro del equipo, ya va en camino un enlace para elegir una contraseña nueva. Funciona una sola vez, durante una hora.',
  'forgotten.back': 'Volver al inicio de sesión',
  'reset.title': 'Elija una contraseña nueva',
  'reset.lead': 'Para {email}. Se cerrará su sesión en todos los demás lugares.',
  'reset.submit': 'Guardar la contraseña nueva',
  'reset.submitting': 'Guardando…',
  'reset.done': 'Su contraseña nueva está guardada. Inicie sesión con ella.',
  'link.spent.title': 'Este enlace ya no funciona',
  'link.spent.text':
    'Ya se usó, lo sustituyó otro más reciente o ha caducado. Pida a un administrador que le invite de nuevo o, si tiene una cuenta, solicite otro enlace.',
  'welcome.title': 'Le damos la bienvenida al escritorio',
  'welcome.lead': 'Se le invitó como {email}, con el rol: {role}. Elija su nombre y una contraseña.',
  'role.choice.administrator': 'Administración: todo, incluidas las cuentas del equipo',
  'role.choice.director': 'Dirección: consultas y libro de control',
  'role.choice.counselor': 'Asesoría: consultas',
  'role.choice.editor': 'Edición: contenido',
  'setup.title': 'El primer administrador',
  'setup.lead':
    'Este enlace crea una cuenta, una sola vez. Esa cuenta puede leer todas las consultas e invitar a colegas.',
  'setup.name': 'Su nombre',
  'setup.email': 'Su correo electrónico',
  'setup.password': 'Elija una contraseña',
  'setup.password.hint':
    'Al menos 12 caracteres. Varias palabras seguidas son fáciles de recordar y difíciles de adivinar.',
  'setup.submit': 'Crear la cuenta',
  'setup.submitting': 'Creando la cuenta…',
  'setup.no-token':
    'A esta dirección le falta el código que el servidor mostró al arrancar. Copie el enlace completo.',
  'setup.spent':
    'Este enlace ya se usó, lo sustituyó otro más reciente o tiene más de un día. Si tiene una cuenta, inicie sesión. Si todavía nadie la tiene, vuelva a arrancar el servidor para obtener otro enlace.',
  'setup.made': 'Su cuenta está lista. Inicie sesión.',
})
