import '@vaadin/checkbox';
import '@vaadin/grid';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '../../../main/frontend/themes/lekalo/lists.css';
import type { Checkbox } from '@vaadin/checkbox';
import type { Grid } from '@vaadin/grid';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

const DEALS = Array.from({ length: 300 }, (_, at) => ({ title: `Сделка ${at}` }));

/** As the server sends them: a box of its own for each row that comes into sight, its name as a property. */
function box(title: string): Checkbox {
  const made = document.createElement('vaadin-checkbox');
  made.className = 'row-choice';
  Object.assign(made, { accessibleName: `Выбрать: ${title}` });
  return made;
}

async function list(): Promise<Grid> {
  const grid = document.createElement('vaadin-grid') as Grid;
  const column = document.createElement('vaadin-grid-column') as GridColumn<{ title: string }>;
  const title = document.createElement('vaadin-grid-column') as GridColumn;
  title.path = 'title';
  column.renderer = (cell, _, { item }) => {
    cell.replaceChildren(box(item.title));
  };
  grid.append(column, title);
  grid.style.height = '400px';
  grid.items = DEALS;
  document.body.append(grid);
  onTestFinished(() => grid.remove());
  await expect.poll(() => grid.querySelectorAll('vaadin-checkbox').length).toBeGreaterThan(5);
  return grid;
}

it('the box of a row is called aloud by its record', async () => {
  await list();

  await expect.element(page.getByRole('checkbox', { name: 'Выбрать: Сделка 0', exact: true })).toBeVisible();
});

it('rows that come into sight by scrolling have boxes called by their own records', async () => {
  const grid = await list();

  grid.scrollToIndex(250);

  await expect.element(page.getByRole('checkbox', { name: 'Выбрать: Сделка 251', exact: true })).toBeVisible();
  expect(page.getByRole('checkbox', { name: 'Выбрать: Сделка 0', exact: true }).elements()).toEqual([]);
});
