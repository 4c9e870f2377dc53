package dk.fravalg.it.docs;

/**
 * An answer that is printed in part: which part, the author has chosen; its ids and times are renewed.
 *
 * @param printed the part
 * @param came the whole
 */
record ThisAnswer(String printed, String came) {

    String renewed() {
        ThisRun run = new ThisRun();
        return new Comparison(run, true).ofBodies(printed, came).isEmpty() ? run.toActual(printed) : printed;
    }
}
