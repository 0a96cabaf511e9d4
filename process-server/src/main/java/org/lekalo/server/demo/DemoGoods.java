package org.lekalo.server.demo;

import java.util.Arrays;
import java.util.List;

/** The words of the demo company's trade: what it sells, and what its sellers note about their calls and letters. */
final class DemoGoods {

    private DemoGoods() {}

    /** Name, code, unit, price, the deals' kind of product that it is sold for. */
    static final List<List<String>> PRODUCTS = rows("""
            Окно ПВХ двустворчатое 1300×1400|WIN-2-1314|piece|18900|windows
            Окно ПВХ трёхстворчатое 2060×1400|WIN-3-2014|piece|27400|windows
            Балконный блок с дверью 700×2100|WIN-BB-70|piece|31200|windows
            Остекление лоджии, тёплый профиль|BAL-WARM|m2|14800|balcony
            Остекление лоджии, раздвижной алюминий|BAL-SLIDE|m2|9600|balcony
            Дверь входная ПВХ со стеклопакетом|DOOR-PVC|piece|46500|doors
            Дверь раздвижная на террасу|DOOR-HS|piece|128000|doors
            Витраж фасадный стоечно-ригельный|FAC-SR|m2|24600|facade
            Витраж входной группы|FAC-ENT|m2|21800|facade
            Окно деревянное евробрус, лиственница|WOOD-LAR|piece|58900|wooden
            Окно деревянное евробрус, сосна|WOOD-PINE|piece|43700|wooden
            Перегородка офисная цельностеклянная|PART-GL|m2|12900|partitions
            Перегородка раздвижная|PART-SL|m2|15400|partitions
            Замена стеклопакета|SRV-GLASS|piece|6800|service
            Регулировка и смазка фурнитуры|SRV-ADJ|piece|1900|service
            Подоконник ПВХ 400 мм|ACC-SILL|metre|1450|accessory
            Отлив оцинкованный с покрытием|ACC-DRIP|metre|620|accessory
            Москитная сетка рамочная|ACC-NET|piece|1900|accessory
            """);

    static final String INSTALLATION = "Доставка и монтаж";

    /** Kind, direction, subject, outcome, what was said. */
    static final List<List<String>> ACTIVITIES = rows("""
            call|incoming|Первый звонок|Договорились о замере|Рассказал, что нужно остеклить, спросил про сроки и гарантию.
            call|outgoing|Уточнение размеров|Размеры записаны|Перезвонили уточнить проёмы, передали замерщику.
            letter|outgoing|Отправлено предложение|Ждём ответа|Выслали расчёт в трёх вариантах профиля и условия рассрочки.
            message|incoming|Вопрос про сроки|Ответили|Спрашивает, успеем ли поставить до холодов.
            meeting|outgoing|Встреча в салоне|Выбрали профиль|Показали образцы, остановились на пятикамерном профиле.
            note||Заметка по объекту||Подъём без лифта, нужна бригада из трёх человек.
            call|outgoing|Напоминание о предложении|Просит скидку|Сравнивает с конкурентом, просит ещё пять процентов.
            letter|incoming|Пришли правки к договору|Передано юристу|Просят изменить порядок оплаты и срок приёмки.
            call|outgoing|Согласование даты монтажа|Дата согласована|Монтаж назначен на первую половину дня.
            meeting|outgoing|Выезд на объект|Составлен акт замера|Осмотрели проёмы, два требуют выравнивания.
            message|outgoing|Отправлены реквизиты|Получено|Выслали счёт и реквизиты для оплаты.
            call|incoming|Звонок после монтажа|Клиент доволен|Благодарит, спрашивает про москитные сетки.
            """);

    static final List<String> LEAD_CALLS = List.of(
            "Не дозвонились, отправили сообщение",
            "Рассказали о ценах и сроках",
            "Попросил перезвонить на следующей неделе",
            "Записан на замер");

    static final List<String> TODOS = List.of(
            "Перезвонить и уточнить размеры",
            "Отправить расчёт с рассрочкой",
            "Подготовить договор",
            "Напомнить об оплате счёта",
            "Согласовать дату монтажа",
            "Выслать образцы профиля",
            "Проверить готовность проёмов",
            "Запросить отзыв после монтажа");

    private static List<List<String>> rows(String text) {
        return text.lines().map(line -> Arrays.asList(line.split("\\|", -1))).toList();
    }
}
