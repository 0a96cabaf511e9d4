package org.lekalo.server.table;

import java.util.List;

/**
 * @param number of the row in its file, whose first row is 1
 * @param cells as many as the header has
 * @param overfull whether there is something behind the header's last column
 */
public record TableRow(int number, List<Cell> cells, boolean overfull) {

    public List<String> shown() {
        return cells.stream().map(Cell::shown).toList();
    }
}
