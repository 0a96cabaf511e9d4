import type { BlockSummary, Texts } from '../../main/frontend/modeler/contract';

const timer = 'bpmn:TimerEventDefinition';

/** The catalogue as Java sends it, in Russian. */
export const BLOCKS: readonly BlockSummary[] = [
  { id: 'start-stage', bpmnType: 'bpmn:StartEvent', icon: 'stage', name: 'Сделка вошла в стадию', group: 'Начало',
    help: 'Процесс начнётся, когда сделка окажется в выбранной стадии' },
  { id: 'start-manual', bpmnType: 'bpmn:StartEvent', icon: 'hand', name: 'Запуск вручную', group: 'Начало',
    help: 'Сотрудник запускает процесс из карточки записи' },
  { id: 'user-task', bpmnType: 'bpmn:UserTask', icon: 'task', name: 'Задача', group: 'Люди',
    help: 'Поручение сотруднику с инструкцией, сроком и кнопками ответа', defaults: { properties: { responsible: 'owner' } } },
  { id: 'deadline', bpmnType: 'bpmn:BoundaryEvent', icon: 'deadline', name: 'Срок задачи', group: 'Люди',
    help: 'Путь, по которому процесс пойдёт, если задача просрочена', eventDefinition: timer, interrupting: false },
  { id: 'choice', bpmnType: 'bpmn:ExclusiveGateway', icon: 'choice', name: 'Выбор', group: 'Решения',
    help: 'Процесс идёт по одному из выходов: по первому подходящему условию' },
  { id: 'parallel', bpmnType: 'bpmn:ParallelGateway', icon: 'parallel', name: 'Одновременно', group: 'Решения',
    help: 'Все выходы сразу; сходящиеся пути ждут друг друга' },
  { id: 'change-fields', bpmnType: 'bpmn:ServiceTask', icon: 'fields', name: 'Изменить поля', group: 'Действия',
    help: 'Записать новые значения в поля записи' },
  { id: 'move-stage', bpmnType: 'bpmn:ServiceTask', icon: 'move', name: 'Перевести в стадию', group: 'Действия',
    help: 'Передвинуть сделку по воронке' },
  { id: 'notify', bpmnType: 'bpmn:SendTask', icon: 'notify', name: 'Уведомить', group: 'Действия',
    help: 'Сообщить сотруднику, что произошло' },
  { id: 'wait-duration', bpmnType: 'bpmn:IntermediateCatchEvent', icon: 'wait', name: 'Подождать', group: 'Ожидание',
    help: 'Продолжить через заданное время', eventDefinition: timer },
  { id: 'wait-until', bpmnType: 'bpmn:IntermediateCatchEvent', icon: 'calendar', name: 'Ждать даты', group: 'Ожидание',
    help: 'Продолжить, когда наступит дата из поля записи', eventDefinition: timer },
  { id: 'end', bpmnType: 'bpmn:EndEvent', icon: 'end', name: 'Конец', group: 'Завершение',
    help: 'Здесь путь процесса заканчивается' },
];

export const TEXTS: Texts = {
  'drawing.append': 'Следующий блок',
  'drawing.create': 'Новый блок',
  'drawing.replace': 'Заменить блок',
  'drawing.connect': 'Соединить',
  'drawing.delete': 'Удалить',
  'drawing.palette.search': 'Найти блок',
  'drawing.palette.nothing': 'Такого блока нет',
  'drawing.tool.hand': 'Двигать схему',
  'drawing.tool.lasso': 'Выделить область',
  'drawing.tool.space': 'Раздвинуть схему',
  'drawing.tool.global-connect': 'Соединить два блока',
  'drawing.zoom.in': 'Крупнее',
  'drawing.zoom.out': 'Мельче',
  'drawing.zoom.fit': 'Показать схему целиком',
  'drawing.warning.reference': 'Ссылка на «{name}», которого нет в файле, пропущена',
  'drawing.warning.unreadable-part': 'Часть файла прочитать не удалось, она пропущена',
  'drawing.failed.not-bpmn': 'Это не схема BPMN: открыть файл не удалось',
  'drawing.failed.nothing-drawn': 'В файле нет процесса, который можно показать',
};
