package org.lekalo.library.feel;

/** A text that is searched, each look at a character paid for. */
record PaidText(String text, FeelBudget budget, int price) implements CharSequence {

    @Override
    public char charAt(int index) {
        budget.spend(price);
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.subSequence(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
