import { operator } from '../operator';
import type { Texts } from './texts';

export const pt: Texts = {
  language: 'Português',
  home: {
    title: 'Chat Booking: agendamentos por chat para o seu negócio',
    description:
      'Um chat no seu site que entende o que os clientes pedem, oferece só horários livres e deixa a reserva feita. Em espanhol, inglês e português.',
  },
  skip: 'Ir para o conteúdo',
  nav: { label: 'Seções', languages: 'Idiomas', signIn: 'Entrar' },
  hero: {
    hour: '09:00',
    headline: ['Seus clientes escrevem.', 'O horário fica marcado.'],
    lead: 'Um chat no seu site que entende “uma consulta na sexta lá pelas 5 da tarde”, oferece só horários livres de verdade e deixa a reserva feita. Também depois que você fechou.',
    start: 'Criar minha agenda',
    free: 'Grátis durante o acesso antecipado. Sem cartão.',
    try: {
      label: 'Experimente aqui mesmo, com uma clínica de mentira e uma agenda de verdade:',
      sentences: [
        'Quero marcar fisioterapia amanhã à tarde',
        'Quanto custa a consulta com nutricionista?',
        'Consulta médica na quinta de manhã',
      ],
      received: 'Acabou de chegar na agenda da clínica',
      by: 'com',
      code: 'Código',
    },
  },
  sheet: {
    label: 'Uma página de agenda: o chat preenche a linha das 17:00',
    day: 'Sexta-feira',
    business: 'Clínica Bem Viver',
    lines: [
      { hour: '10:00', visit: 'Consulta médica', customer: 'Thiago M.' },
      { hour: '11:00' },
      { hour: '12:00', visit: 'Sessão de fisioterapia', customer: 'Helena C.' },
      { hour: '13:00', note: 'Almoço' },
      { hour: '15:00', visit: 'Consulta com nutricionista', customer: 'Marina L.' },
      { hour: '16:00' },
      { hour: '17:00', visit: 'Avaliação postural', customer: 'Ana D.', fresh: true },
      { hour: '18:00' },
    ],
    chat: {
      label: 'Conversa gravada',
      visitor: 'Cliente',
      assistant: 'Chat',
      messages: [
        ['visitor', 'oi! avaliação postural na sexta lá pelas 17h?'],
        ['assistant', 'Sexta-feira, 27 de novembro, às 17:00 com Rafael Nogueira. Em nome de quem eu agendo?'],
        ['visitor', 'Ana Dias'],
      ],
    },
  },
  steps: {
    hour: '10:00',
    menu: 'Como funciona',
    title: 'Três passos, uma tarde tranquila',
    items: [
      [
        'Conte o que você faz',
        'Seus serviços com duração e preço, sua equipe e os horários dela. A configuração inicial leva você pela mão e pode ficar pela metade.',
      ],
      [
        'Cole uma linha no seu site',
        'Você a copia do painel. Funciona em WordPress, Shopify, Webflow ou numa página feita à mão, e não mexe no seu design.',
      ],
      [
        'Veja a agenda encher',
        'Cada reserva aparece no seu calendário na hora. O cliente leva um código e o evento para o calendário dele.',
      ],
    ],
    snippet: 'A linha que vai na página',
  },
  reading: {
    title: 'Eles escrevem como falam',
    lead: 'Com erros, sem acentos e em qualquer ordem. O chat junta serviço, pessoa, dia e hora, e pergunta só o que falta.',
    said: 'O que escrevem',
    understood: 'O que o chat entende',
    rows: [
      ['fisio amanha dps das 2 da tarde', 'Fisioterapia · amanhã · a partir das 14:00'],
      ['com a lari ou qualquer um', 'Larissa · ou quem estiver livre'],
      ['passa pra terça por favor', 'Mudar a reserva · terça'],
      ['que horas abre no sabado?', 'Horário de sábado, e volta à reserva'],
    ],
  },
  features: {
    hour: '11:00',
    menu: 'O que inclui',
    title: 'O que uma agenda de papel não sabe fazer',
    items: [
      [
        'Nunca dois no mesmo horário',
        'Quem chega primeiro fica com ele, mesmo quando duas pessoas confirmam no mesmo segundo.',
      ],
      [
        'Suas regras, não as nossas',
        'Pausas entre visitas, antecedência mínima, até quando se pode mudar, feriados e folgas de cada pessoa.',
      ],
      [
        'Mudanças sem ligação',
        'O cliente muda ou cancela no mesmo chat, com o código dele e no prazo que você define.',
      ],
      [
        'Sua equipe, cada um com a sua parte',
        'Quem administra, quem edita e quem só olha. O que não cabe a uma pessoa, ela não consegue fazer.',
      ],
      [
        'Leve com a sua página',
        'Menos de 18 KB, sem cookies e sem rastreadores. Funciona com teclado e com leitor de tela.',
      ],
      [
        'Seus dados são seus',
        'Os de cada negócio ficam separados em cada leitura e cada escrita, e podem ser exportados e apagados.',
      ],
    ],
  },
  plans: {
    hour: '12:00',
    menu: 'Planos',
    title: 'Comece sem pagar',
    lead: 'Estamos em acesso antecipado: hoje nenhum plano é cobrado. Avisaremos antes que isso mude, e você poderá ficar no plano grátis.',
    plan: 'Plano',
    columns: ['Reservas por mês', 'Conversas por mês', 'Pessoas na agenda'],
    unlimited: 'Sem limite',
    everything: 'Os três têm todas as funções. A única diferença é quanto cabe.',
    start: 'Criar minha agenda',
  },
  questions: {
    hour: '13:00',
    menu: 'Perguntas',
    title: 'O que costumam perguntar',
    items: [
      [
        'Preciso mudar o meu site?',
        'Não. Você cola uma linha e aparece um botão no canto. Se tirar a linha, some tudo.',
      ],
      [
        'É inteligência artificial? Pode inventar horários?',
        'Não inventa nada: o chat lê as mensagens com regras próprias para espanhol, inglês e português, e oferece só o que a agenda tem livre naquele momento. O que seus clientes dizem não é enviado a nenhum modelo externo.',
      ],
      [
        'E se ele não entender alguém?',
        'Oferece botões para escolher serviço, dia e hora. Você vê quais mensagens ele não entendeu, para acrescentar essas palavras.',
      ],
      ['Em que fuso horário trabalha?', 'Sempre no do seu negócio, também nos dias em que o relógio muda.'],
      [
        'Em quanto tempo fica pronto?',
        'Com três serviços e duas pessoas, alguns minutos. Você pode testar no painel antes de colocar no site.',
      ],
      ['E se eu quiser sair?', 'Tire a linha e feche o seu negócio no painel. Você tem 30 dias para mudar de ideia.'],
    ],
  },
  closing: {
    hour: '18:00',
    title: 'Feche a porta. O chat continua atendendo.',
    text: 'Crie sua agenda hoje e amanheça com reservas.',
  },
  footer: { privacy: 'Privacidade', terms: 'Termos', contact: 'Contato' },
  missing: {
    title: 'Aqui não há nada anotado',
    text: 'Esta página não existe ou mudou de lugar.',
    back: 'Voltar ao início',
  },
  legal: {
    updated: 'Última atualização: 23 de novembro de 2026',
    privacy: {
      title: 'Privacidade',
      description: 'Que dados o Chat Booking guarda, para quê, por quanto tempo e como pedir que sejam apagados.',
      lead: 'O que guardamos, para quê e por quanto tempo, sem letras miúdas.',
      sections: [
        [
          'Quem responde',
          `${operator.name} opera este serviço. Cada negócio decide que dados pede aos seus clientes e responde por eles; nós os tratamos em nome dele. Pelos dados das contas de negócio respondemos nós. Qualquer dúvida: ${operator.email}.`,
        ],
        [
          'Se você visita este site',
          'Não usamos cookies, medição de visitas, publicidade nem arquivos de terceiros. Os servidores que entregam as páginas e o widget anotam o endereço IP, a página pedida e o navegador, para detectar abusos e falhas. Essas anotações são apagadas depois de 90 dias.',
        ],
        [
          'Se você reserva pelo chat',
          'Guardamos o que você escreve, seu nome, o e-mail ou telefone que informa e as reservas que faz. Quem vê é o negócio com que você conversa, e nenhum outro.',
          'Uma conversa pode ser continuada por 24 horas depois da última mensagem. É eliminada 30 dias mais tarde. As reservas são mantidas enquanto o negócio precisar delas ou até você pedir que sejam apagadas.',
          'No seu navegador fica uma chave que permite continuar a conversa quando você volta. Não é um cookie, não vai a outros sites, e o botão da seta no chat a esquece.',
        ],
        [
          'Se você tem uma conta',
          'Guardamos seu e-mail, sua senha de um modo que ninguém consegue ler, o nome do seu negócio, as configurações dele e quem faz parte da sua equipe.',
          'O painel mantém a sessão no armazenamento do navegador até você sair.',
        ],
        [
          'Onde e como',
          'Tudo fica na Amazon Web Services, criptografado em repouso e no caminho. Não compartilhamos nem vendemos dados, e nenhum modelo de linguagem externo lê as conversas.',
          'Os registros técnicos têm identificadores e códigos, nunca nomes, contatos nem mensagens, e são apagados depois de 90 dias. Há cópias de segurança dos últimos 35 dias: o que é apagado some delas nesse prazo.',
        ],
        [
          'Seus direitos',
          `Você pode pedir para ver, corrigir, levar ou apagar seus dados. Se reservou com um negócio, peça a ele; se ele não responder, ou se você tem uma conta, escreva para ${operator.email}. Respondemos em até 30 dias.`,
        ],
      ],
    },
    terms: {
      title: 'Termos de uso',
      description: 'As regras para usar o Chat Booking, em linguagem clara.',
      lead: 'As regras do serviço, em linguagem clara.',
      sections: [
        [
          'O serviço',
          `${operator.name} oferece um chat que faz reservas e um painel para administrá-las. Está em acesso antecipado: pode mudar, e não prometemos que esteja disponível sem interrupções.`,
        ],
        [
          'Sua conta',
          'Quem abre a conta age em nome de um negócio e responde pelo que a equipe faz. Cuide da sua senha; você pode acrescentar um segundo fator. O que você nos informa deve ser verdadeiro.',
        ],
        [
          'Preço e limites',
          'Durante o acesso antecipado nenhum plano é cobrado. Cada plano diz quantas reservas e conversas inclui por mês e quantas pessoas cabem na agenda. Avisaremos por e-mail pelo menos 30 dias antes de cobrar pela primeira vez, e nada é cobrado sem que você aceite.',
        ],
        [
          'A sua parte',
          'Cumprir as reservas que a sua agenda aceita, manter horários e preços em dia, informar seus clientes sobre os dados deles e respeitar a lei da sua atividade. Não use o serviço para enganar, enviar mensagens não solicitadas nem atacar sistemas.',
        ],
        [
          'Seus dados',
          'O que você cadastra e o que seus clientes escrevem é seu. Nós só usamos para prestar o serviço, como explica a página de privacidade.',
        ],
        [
          'Suspensão e encerramento',
          'Você pode fechar o seu negócio no painel quando quiser e reabri-lo durante 30 dias. Podemos suspender uma conta que descumpra estas regras ou ponha outras em risco, e diremos por quê.',
        ],
        [
          'Responsabilidade',
          'O serviço é entregue como está. Na medida em que a lei permite, não respondemos por lucros perdidos nem danos indiretos. Nada disto limita direitos que a lei não deixa limitar.',
        ],
        [
          'Mudanças',
          `Se estes termos mudarem, avisaremos por e-mail antes que passem a valer. Dúvidas: ${operator.email}.`,
        ],
      ],
    },
  },
};
