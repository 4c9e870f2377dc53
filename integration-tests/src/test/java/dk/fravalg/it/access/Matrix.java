package dk.fravalg.it.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who gets which answer to what, as the contract has it: written down by hand, cell by cell, and no part of it computed from
 * the register's own table. A row is something that is tried, a column who tries it with every scope of the role.
 */
final class Matrix {

    private static final String TABLE = """
            what             | nobody | expired | foreign | nancy | bruno | behalf | clerk | silent | doctor | system | auditor | operator
            looks-up         | 401    | 401     | 401     | 403   | 403   | 403    | 403   | 403    | 200    | 200    | 403     | 403
            searches-nancy   | 401    | 401     | 401     | 200   | 403   | 200    | 200   | 403    | 200    | 200    | 403     | 403
            searches-all     | 401    | 401     | 401     | 200   | 200   | 200    | 200   | 403    | 200    | 200    | 403     | 403
            reads            | 401    | 401     | 401     | 200   | 404   | 200    | 200   | 403    | 200    | 200    | 403     | 403
            reads-version    | 401    | 401     | 401     | 200   | 404   | 200    | 200   | 403    | 404    | 404    | 403     | 403
            history          | 401    | 401     | 401     | 200   | 404   | 200    | 200   | 403    | 200    | 200    | 403     | 403
            reads-withdrawn  | 401    | 401     | 401     | 200   | 404   | 200    | 200   | 403    | 404    | 404    | 403     | 403
            reads-invalid    | 401    | 401     | 401     | 200   | 404   | 200    | 200   | 403    | 404    | 404    | 403     | 403
            history-withdrawn| 401    | 401     | 401     | 200   | 404   | 200    | 200   | 403    | 404    | 404    | 403     | 403
            reads-unknown    | 401    | 401     | 401     | 404   | 404   | 404    | 404   | 403    | 404    | 404    | 403     | 403
            registers        | 401    | 401     | 401     | 409   | 403   | 403b   | 409   | 409    | 403    | 403    | 403     | 403
            withdraws        | 401    | 401     | 401     | 200   | 404   | 403b   | 200   | 200    | 403    | 403    | 403     | 403
            invalidates      | 401    | 401     | 401     | 403   | 403   | 403    | 200   | 200    | 403    | 403    | 403     | 403
            log-of-nancy     | 401    | 401     | 401     | 200   | 403   | 200    | 403   | 403    | 403    | 403    | 200     | 403
            log-of-nobody    | 401    | 401     | 401     | 403   | 403   | 403    | 403   | 403    | 403    | 403    | 200     | 403
            log              | 401    | 401     | 401     | 200   | 200   | 200    | 403   | 403    | 403    | 403    | 200     | 403
            log-record       | 401    | 401     | 401     | 200   | 404   | 200    | 403   | 403    | 403    | 403    | 200     | 403
            proof            | 401    | 401     | 401     | 403   | 403   | 403    | 403   | 403    | 403    | 403    | 200     | 403
            metadata         | 200    | 401     | 401     | 200   | 200   | 200    | 200   | 200    | 200    | 200    | 200     | 200
            puts             | 401    | 401     | 401     | 405   | 405   | 405    | 405   | 405    | 405    | 405    | 405     | 405
            deletes          | 401    | 401     | 401     | 405   | 405   | 405    | 405   | 405    | 405    | 405    | 405     | 405
            reads-patient    | 401    | 401     | 401     | 404   | 404   | 404    | 404   | 404    | 404    | 404    | 404     | 404
            everything       | 401    | 401     | 401     | 404   | 404   | 404    | 404   | 404    | 404    | 404    | 404     | 404
            writes-log       | 401    | 401     | 401     | 405   | 405   | 405    | 405   | 405    | 405    | 405    | 405     | 405
            """;

    /** What no scope opens and none is asked for. */
    private static final List<String> WITHOUT_SCOPE =
            List.of("metadata", "puts", "deletes", "reads-patient", "everything", "writes-log");

    private Matrix() {}

    /**
     * One cell.
     *
     * @param who the column
     * @param what the row
     * @param withScopes with all scopes that the role has, or with none
     * @param status the HTTP status
     * @param code the problem code; empty where it is none
     */
    record Cell(String who, String what, boolean withScopes, int status, String code) {

        @Override
        public String toString() {
            return who + " " + what + (withScopes ? "" : " without scopes") + ": " + status + " " + code;
        }
    }

    /** All cells, each with the scopes and without. */
    static List<Cell> cells() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> callers = rows.get(0);
        List<Cell> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int column = 1; column < callers.size(); column++) {
                String who = callers.get(column);
                String what = row.get(0);
                cells.add(cell(who, what, true, row.get(column)));
                boolean unknown = row.get(column).equals("401") || who.equals("nobody");
                cells.add(cell(who, what, false, unknown || WITHOUT_SCOPE.contains(what) ? row.get(column) : "403"));
            }
        }
        return cells;
    }

    private static Cell cell(String who, String what, boolean withScopes, String answer) {
        String code = switch (answer) {
            case "200" -> "";
            case "401" -> "not-authenticated";
            case "403" -> "not-permitted";
            case "403b" -> "on-behalf-of-not-allowed";
            case "404" -> "not-found";
            case "405" -> "not-supported";
            case "409" -> "already-registered";
            default -> throw new IllegalArgumentException(answer);
        };
        return new Cell(who, what, withScopes, Integer.parseInt(answer.substring(0, 3)), code);
    }
}
