import { sketch } from './sketch';

/** Seventeen blocks, four choices, and two ways back. */
export const CHOICES = sketch({
  steps: [
    'start Start Заявка пришла', 'task Check Проверить заявку', 'choice Full Всё заполнено?', 'task Ask Запросить недостающее', 'task Price Посчитать скидку',
    'choice Large Скидка больше 15 %?', 'task Head Согласовать с руководителем', 'choice Agreed Согласовано?', 'task Offer Подготовить предложение',
    'task Send Отправить клиенту', 'choice Answer Что ответил клиент?', 'task Contract Заключить договор', 'task Bill Выставить счёт',
    'task Deliver Отгрузить', 'end Won Сделка закрыта', 'task Why Записать причину отказа', 'end Lost Отказ',
  ],
  flows: [
    'Start > Check', 'Check > Full', 'Full > Ask нет', 'Ask > Check', 'Full > Price да', 'Price > Large', 'Large > Head больше 15 %', 'Large > Offer нет',
    'Head > Agreed', 'Agreed > Offer да', 'Agreed > Price нет, пересчитать', 'Offer > Send', 'Send > Answer', 'Answer > Contract согласен',
    'Answer > Offer просит изменить', 'Answer > Why отказался', 'Contract > Bill', 'Bill > Deliver', 'Deliver > Won', 'Why > Lost',
  ],
});

export const LANES = sketch({
  steps: [
    'start Start Заявка', 'task Ask Уточнить потребность', 'choice Big Крупная?', 'task Law Проверить договор', 'task Money Проверить оплату',
    'task Sign Подписать', 'end End Готово', 'timer Late of Law Долго', 'task Remind Напомнить юристу', 'end Reminded', 'remark Note Только для сделок от миллиона',
  ],
  flows: ['Start > Ask', 'Ask > Big', 'Big > Law да', 'Big > Money нет', 'Law > Money', 'Money > Sign', 'Sign > End', 'Late > Remind', 'Remind > Reminded', 'Money > Ask вернуть'],
  lanes: { Sales: ['Start', 'Ask', 'Big', 'Sign', 'End', 'Remind', 'Reminded'], Lawyers: ['Law', 'Late'], Accounts: ['Money'] },
  messages: ['Sign > Client', 'Client > Ask'],
  remarks: ['Law > Note'],
});

export const PART = sketch({
  steps: [
    'start Start', 'part Part Подготовка к выезду', 'inner In in Part', 'task Call in Part Позвонить', 'choice Busy in Part Занято?', 'task Write in Part Написать',
    'end Done in Part', 'timer Late of Part Прошло два дня', 'timer Later of Part Прошла неделя', 'task Tell Сообщить руководителю', 'task Go Выехать', 'end End', 'end Failed',
    'task Cancel Отменить выезд', 'remark Note Смотри порядок выезда',
  ],
  flows: [
    'Start > Part', 'In > Call', 'Call > Busy', 'Busy > Write да', 'Busy > Done нет', 'Write > Call', 'Part > Go', 'Go > End', 'Late > Tell', 'Tell > Failed',
    'Later > Cancel', 'Cancel > Failed',
  ],
  remarks: ['Go > Note'],
});

/** Fifty groups of six, each with a choice and a way back. */
export function large(groups: number): string {
  const steps = Array.from({ length: groups }, (_, at) => [
    `task A${at} Шаг ${at}`, `choice B${at} Как?`, `task C${at} Сделать`, `task D${at} Переделать`, `both E${at}`, `task G${at} Записать`,
  ]).flat();
  const flows = Array.from({ length: groups }, (_, at) => [
    `A${at} > B${at}`, `B${at} > C${at} да`, `B${at} > D${at} нет`, `C${at} > E${at}`, `D${at} > E${at}`, `E${at} > G${at}`,
    ...(at % 5 === 4 ? [`D${at} > A${at - 1}`] : []), ...(at + 1 < groups ? [`G${at} > A${at + 1}`] : []),
  ]).flat();
  return sketch({ steps: ['start Start', ...steps, 'end End'], flows: ['Start > A0', ...flows, `G${groups - 1} > End`] });
}
